import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import { paramSharing } from '../openai-sdk/param-sharing.ts';
import { optionChanges } from './option-changes.ts';

/**
 * What becomes of options that stand apart from key and address.
 *
 * @param add puts options where there are none yet; without it, or where it knows no place, that is work for a person
 */
export function optionFindings(
  call: ApiCall,
  context: RuleContext,
  add: (options: readonly string[]) => readonly FileEdit[] = () => [],
): RuleFinding[] {
  const options = call.library?.options;
  const written = options === undefined ? undefined : optionsLiteral(options);
  // What is put among options that calls beside the library send as well would be sent by them.
  const literal = written !== undefined && paramSharing(context).plain.has(written) ? undefined : written;
  const { changes, findings } = optionChanges(call, context);
  if (literal !== undefined) return [...inLiteral(literal, changes), ...findings];
  const texts = changes.flatMap(({ change }) => (change?.kind === 'insert' ? [change.text] : []));
  const edits = texts.length === 0 || options?.argument !== undefined ? [] : add(texts);
  const group = groupOf(call.node);
  return [
    ...changes.map(({ node, found, change }, index) => {
      if (found.action !== 'rewrite') return at(node, found);
      // The first edit carries all that is new.
      if (change?.kind === 'insert' && edits.length > 0)
        return at(node, { ...found, group, edits: index === 0 ? edits : [] });
      const message = change?.kind === 'insert' ? words.param.elsewhere(change.text) : found.message;
      return at(node, { ...found, action: 'manual', message, todo: message });
    }),
    ...findings,
  ];
}

function inLiteral(literal: ts.ObjectLiteralExpression, changes: readonly OptionChange[]): RuleFinding[] {
  const editing = changes.flatMap(({ literal: own = literal, change }) =>
    change === undefined ? [] : [{ literal: own, change }],
  );
  const edits = literalEdits(editing);
  const group = groupOf(literal);
  let next = 0;
  return changes.map(({ node, found, change }) => {
    if (found.action !== 'rewrite') return at(node, found);
    return at(node, { ...found, group, edits: change === undefined ? [] : (edits[next++] ?? []) });
  });
}

function groupOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.pos}`;
}
