import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/langchain.ts';
import { judgeParam } from '../../providers/compat.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Found } from '../find.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { literalValue, valueNode } from '../openai-sdk/param-parts.ts';
import { setValue } from '../openai-sdk/param-value.ts';

/** How many texts go into one request where the code says nothing; the same in every release. */
const OWN_SIZE = 512;

/** Texts that are embedded in pieces: a piece must hold no more of them than the vendor takes at once. */
export function batchSize(client: LangChainClient, judged: ParamCall): OptionChange[] {
  const { operation, target, models, context } = judged;
  if (operation !== 'embeddings') return [];
  const options = optionsLiteral(client.options);
  const written = options && propertyOf(options, 'batchSize');
  const property = written === undefined || ts.isMethodDeclaration(written) ? undefined : written;
  const size = property && literalValue(valueNode(property), context.inventory.tracer);
  const items = property === undefined ? OWN_SIZE : typeof size === 'number' ? size : Number.POSITIVE_INFINITY;
  const rules = target.provider.params.embeddings;
  const ids = models.map(({ to }) => to);
  const answer = judgeParam({ operation, rules, name: 'input', items, models: ids, given: {} });
  if (answer?.verdict.kind !== 'many') return [];
  const { most } = answer.verdict;
  const vendor = target.provider.name;
  const found: Omit<RuleFinding, 'file' | 'start' | 'end' | 'action' | 'message'> = {
    rule: 'langchain/param',
    kind: 'param',
    confidence: 'certain',
    fact: answer.rule,
  };
  const message = words.batch.set(most, vendor);
  const done: Found = { ...found, action: 'rewrite', message };
  if (property === undefined)
    return [{ node: client.node, found: done, change: { kind: 'insert', text: `batchSize: ${most}` } }];
  if (typeof size === 'number') return [{ node: property, found: done, change: setValue(property, String(most)) }];
  const open = words.batch.open(most, vendor);
  return [{ node: property, found: { ...found, confidence: 'likely', action: 'manual', message: open, todo: open } }];
}
