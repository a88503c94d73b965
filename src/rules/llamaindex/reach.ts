import { llamaindex as words } from '../../messages/llamaindex.ts';
import { judgeParam } from '../../providers/compat.ts';
import type { ApiSupport } from '../../providers/support.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Place } from '../../target.ts';

/**
 * What a vendor serves, as far as LlamaIndex can ask for it there. The client of the SDK under its embeddings asks for
 * base64 by itself and reads whatever comes as such: numbers come out as other numbers, without an error.
 */
export function reachOf({ resource, library }: ApiCall, { provider, baseURL }: Place): ApiSupport {
  const support = provider.apis[resource];
  const value = library?.sends?.encoding_format;
  if (support.action !== 'rewrite' || resource !== 'embeddings' || typeof value !== 'string') return support;
  const rules = provider.params.embeddings;
  const question = { operation: 'embeddings', rules, name: 'encoding_format', value, models: [], given: {} } as const;
  const answer = judgeParam(question);
  if (answer === undefined) return support;
  const { source, asOf, confidence } = answer.rule;
  return { source, asOf, confidence, action: 'manual', note: words.encoding(provider.name, baseURL) };
}
