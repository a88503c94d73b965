import type { RuleFinding } from '../../finding.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { ParamChange } from './param-changes.ts';

/** What else becomes of a client's options; `literal`: the object within them that changes, where it is not they. */
export type OptionChange = ParamChange & { readonly literal?: ts.ObjectLiteralExpression };

/** The texts of options that are put in with others, where no literal of the client's own can be edited. */
export function insertedTexts(changes: readonly OptionChange[]): string[] {
  return changes.filter(isCarried).flatMap(({ change }) => (change?.kind === 'insert' ? [change.text] : []));
}

/** What stands in the new options for another reason than the client's own; the edit is the client's. */
export function inserted(group: string, more: readonly OptionChange[]): RuleFinding[] {
  return more.filter(isCarried).map(({ node, found }) => at(node, { ...found, group, edits: [] }));
}

/** Put in with the options, or with another change of them. */
function isCarried({ found, change, literal }: OptionChange): boolean {
  const isOption = change?.kind === 'insert' && literal === undefined;
  return found.action === 'rewrite' && (change === undefined || isOption);
}

/** Where no literal of the client's own can be edited, what would be taken out or changed there is work for a person. */
export function leftByHand(more: readonly OptionChange[]): RuleFinding[] {
  return more
    .filter((each) => !isCarried(each))
    .map(({ node, found, change }) =>
      at(node, change === undefined ? found : { ...found, action: 'manual', todo: found.message }),
    );
}
