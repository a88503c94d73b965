import type { RuleFinding } from '../../finding.ts';
import { llamaindex as words } from '../../messages/llamaindex.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { isLlamaIndex, releaseOf } from '../../source/libraries/llamaindex/release.ts';
import { takesName } from '../../source/names-from.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Exports that work with a model of the settings where the code hands them none. */
const USERS: Readonly<Record<'llm' | 'embedModel', RegExp>> = {
  llm: /(?:Engine|Index|Synthesizer|Extractor|Agent|Evaluator|Generator|Router|Selector|Refiner)$/,
  embedModel: /(?:VectorStoreIndex|IngestionPipeline|VectorIndexRetriever|SemanticSplitterNodeParser)$/,
};

/** Models that nobody sets, for which old releases of LlamaIndex take OpenAI's by themselves. */
export const fallbackRule: Rule = {
  id: 'llamaindex/fallback',
  family: 'llamaindex',
  find: (context) => [...fallen('llm', context), ...fallen('embedModel', context)],
};

function fallen(what: 'llm' | 'embedModel', { inventory, target }: RuleContext): RuleFinding[] {
  const { tracer, versions, island } = inventory;
  // Set on the settings, or handed over by its name somewhere: then nobody can say that it is missing.
  if ((tracer.index.identifiers.get(what) ?? []).length > 0) return [];
  const users = tracer.index.specifiers.filter((node) => {
    const from = packageOf(node.text);
    // This agent has done so in all releases.
    if (what === 'llm' && isLlamaIndex(from) && takesName(node, (name) => name === 'OpenAIAgent')) return true;
    const { fallsBack } = releaseOf('llamaindex', island.pathOf(node), versions);
    return from === 'llamaindex' && fallsBack && takesName(node, (name) => USERS[what].test(name));
  });
  const message = words.fallback(what);
  const base = { rule: 'llamaindex/fallback', kind: 'client', confidence: 'likely', action: 'manual' } as const;
  return users.map((node) => at(node, { ...base, message, ...(target === null ? {} : { todo: message }) }));
}
