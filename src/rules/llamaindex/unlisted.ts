import type { RuleFinding } from '../../finding.ts';
import { joining } from '../../messages/joining.ts';
import { llamaindex as words } from '../../messages/llamaindex.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { exportsOf } from '../../source/libraries/exports.ts';
import { isLlamaIndex, releaseOf } from '../../source/libraries/llamaindex/release.ts';
import type { MappedModel } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { providerOf } from '../openai-sdk/moved-chats.ts';
import { writtenProperty } from '../openai-sdk/param-parts.ts';
import type { Rule } from '../rule.ts';

/** What LlamaIndex believes of a model that is in no list of its own, told of each model that is made. */
export const unlistedRule: Rule = {
  id: 'llamaindex/unlisted',
  family: 'llamaindex',
  find: (context) => {
    const told = new Set<string>();
    return context.inventory.calls.flatMap((call) => {
      if (!isChat(call, context)) return [];
      const models = modelsOf(call, context).filter(({ from, to }) => from !== to);
      return [...models.flatMap(({ to }) => unlisted(call, { to, told, context })), ...unsent(call, models)];
    });
  },
};

function isChat(call: ApiCall, { verdicts }: RuleContext): boolean {
  const { library, resource } = call;
  const isText = resource === 'chat.completions' || resource === 'responses';
  return library?.family === 'llamaindex' && isText && verdicts.calls.get(call)?.fate === 'moves';
}

interface Unlisted {
  readonly to: string;
  /** Models that a comment speaks of already. */
  readonly told: Set<string>;
  readonly context: RuleContext;
}

function unlisted(call: ApiCall, { to, told, context }: Unlisted): RuleFinding[] {
  const { target } = context;
  if (target === null) return [];
  const facts = providerOf(call, target).models.find(({ id }) => id === to);
  const toolless = listsTools(call, context) ? [words.toolless(to)] : [];
  const message = joining.sentences([words.unlisted(to, facts?.context), ...toolless]);
  // One comment for each model; the others are told in the report alone.
  const todo = told.has(to) ? {} : { todo: message };
  told.add(to);
  return [
    at(call.node, {
      rule: 'llamaindex/unlisted',
      kind: 'model',
      confidence: 'certain',
      action: 'manual',
      message,
      ...todo,
    }),
  ];
}

function listsTools({ node }: ApiCall, { inventory: { tracer, versions, island } }: RuleContext): boolean {
  return exportsOf(tracer.trace(node.expression)).some(
    ({ from }) => isLlamaIndex(from) && releaseOf(from, island.pathOf(node), versions).listsTools,
  );
}

/** Options that the library passes over in silence from now on. */
function unsent({ library }: ApiCall, [model]: readonly MappedModel[]): RuleFinding[] {
  const literal = library?.options === undefined ? undefined : optionsLiteral(library.options);
  if (library === undefined || literal === undefined || model === undefined) return [];
  return (library.unsent ?? []).flatMap((name) => {
    const property = writtenProperty(literal, name);
    if (property === undefined) return [];
    const message = words.unsent(name, model.to, library.fields ?? '');
    const base = { rule: 'llamaindex/unlisted', kind: 'param', confidence: 'certain', action: 'manual' } as const;
    return [at(property, { ...base, message, todo: message })];
  });
}
