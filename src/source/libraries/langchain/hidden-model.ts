import { elementsFrom, takesName } from '../../names-from.ts';
import type { ts } from '../../ts.ts';
import { isTypeOnly } from '../../type-only.ts';
import { langChainModule } from './release.ts';

/** What makes a model of OpenAI's, or asks one, without a class of it in the code: it reads OPENAI_API_KEY by itself. */
const MAKERS: ReadonlySet<string> = new Set([
  'initChatModel',
  'createAgent',
  'OpenAIModerationChain',
  'OpenAIAssistantRunnable',
  'loadEvaluator',
  'loadAgent',
  'load',
  'pull',
]);

/** Whether a specifier brings any of these in, or what it brings is not said. Classes are clients, and judged as such. */
export function hidesModel(node: ts.StringLiteralLike): boolean {
  const module = langChainModule(node.text);
  const isTold = module?.name === 'langchain' || module?.name === '@langchain/openai';
  if (module === undefined || !isTold || isTypeOnly(node)) return false;
  if (elementsFrom(node).length === 0) return module.name === 'langchain' && !module.subpath.endsWith('openai');
  return takesName(node, (name) => MAKERS.has(name));
}
