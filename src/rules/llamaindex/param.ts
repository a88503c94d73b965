import type { RuleFinding } from '../../finding.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import { optionChanges } from '../options/option-changes.ts';
import type { Rule } from '../rule.ts';

/** The options of a model that is handed a client of the SDK: key and address move there, what it asks for moves here. */
export const llamaIndexParamRule: Rule = {
  id: 'llamaindex/param',
  family: 'llamaindex',
  find: (context) =>
    context.inventory.calls.flatMap((call) => {
      const isClient = call.clients.some((client) => client.node === call.node);
      return call.library?.family !== 'llamaindex' || isClient ? [] : ofHanded(call, context);
    }),
};

function ofHanded(call: ApiCall, context: RuleContext): RuleFinding[] {
  const options = call.library?.options === undefined ? undefined : optionsLiteral(call.library.options);
  const { changes, findings } = optionChanges(call, context);
  if (options === undefined) return [...findings];
  const editing = changes.flatMap(({ literal = options, change }) =>
    change === undefined ? [] : [{ literal, change }],
  );
  const edits = literalEdits(editing);
  const group = `${options.getSourceFile().fileName}:${options.pos}`;
  let next = 0;
  return [
    ...changes.map(({ node, found, change }) => {
      if (found.action !== 'rewrite') return at(node, found);
      return at(node, { ...found, group, edits: change === undefined ? [] : (edits[next++] ?? []) });
    }),
    ...findings,
  ];
}
