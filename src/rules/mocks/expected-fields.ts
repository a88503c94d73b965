import type { ApiCall } from '../../source/calls.ts';
import { isInside } from '../../source/is-inside.ts';
import type { Expectation } from '../../source/mocks/expected.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { memberName } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import { judgedCall, type ParamCall } from '../openai-sdk/param-call.ts';
import { changesFor } from '../openai-sdk/param-changes.ts';
import { fieldsFor } from '../openai-sdk/param-fields.ts';
import { type WrittenProperty, writtenProperties, writtenProperty } from '../openai-sdk/param-parts.ts';
import { isRole, renamedRoles } from '../openai-sdk/roles.ts';
import { quoted } from '../quote.ts';

/**
 * What becomes of the other fields of a request that a test expects: what its call drops, renames, sets or adds. Undefined
 * where the test expects a changed field in words of its own.
 *
 * @param isWhole false where the test names only some of the fields, so that nothing is added
 */
function fieldChanges(
  expected: ts.ObjectLiteralExpression,
  judged: ParamCall,
  isWhole: boolean,
): ObjectChange[] | undefined {
  const changes: ObjectChange[] = [];
  for (const literal of judged.literals)
    for (const { name, property } of writtenProperties(literal)) {
      const own = writtenProperty(expected, name);
      const change = changesFor(literal, judged).find(
        (each) => each.change !== undefined && isInside(each.node, property),
      );
      if (own === undefined || change?.change === undefined) continue;
      const next = mirrored(own, property, change.change);
      if (next === undefined) return undefined;
      changes.push(next);
    }
  changes.push(...roleChanges(expected, judged));
  if (!isWhole) return changes;
  const file = expected.getSourceFile();
  const model = writtenProperty(expected, 'model');
  const added = fieldsFor(judged).fields.filter(
    ({ param, value }) => value !== undefined && writtenProperty(expected, param) === undefined,
  );
  return [
    ...changes,
    ...added.map(
      ({ param, value }): ObjectChange => ({
        kind: 'insert',
        text: `${param}: ${literalText(value, file)}`,
        ...(model === undefined ? {} : { after: model }),
      }),
    ),
  ];
}

/** Roles of the messages that a test expects, as the call names them from now on. */
function roleChanges(expected: ts.ObjectLiteralExpression, judged: ParamCall): ObjectChange[] {
  const messages = writtenProperty(expected, 'messages');
  const roles = renamedRoles(judged).filter(({ isForeign }) => !isForeign);
  if (messages === undefined || roles.length === 0) return [];
  const renamed = new Map(roles.map(({ node, to }) => [node.text, to]));
  const { strings } = judged.context.inventory.tracer.index;
  const file = expected.getSourceFile();
  return [...renamed].flatMap(([from, to]) =>
    (strings.get(from) ?? [])
      .filter((node) => isInside(node, messages) && isRole(node))
      .map((node): ObjectChange => ({ kind: 'replace', node, text: quoted(to, file) })),
  );
}

/** The change of a call's property as one of the property that a test expects. */
function mirrored(own: WrittenProperty, property: WrittenProperty, change: ObjectChange): ObjectChange | undefined {
  if (change.kind === 'remove') return { kind: 'remove', property: own };
  if (change.kind === 'insert') return undefined;
  if (change.node === property.name) return { kind: 'replace', node: own.name, text: change.text };
  if (own.getText() !== property.getText()) return undefined;
  const text = property.getText();
  const start = change.node.getStart() - property.getStart();
  const next = text.slice(0, start) + change.text + text.slice(start + change.node.getText().length);
  // What the types of a call need, an expectation does not.
  return { kind: 'replace', node: own, text: next.replace(/^\.\.\.\(?\{ (.*) \}(?: as \w+\))?$/s, '$1') };
}

interface Beside {
  readonly expectation: Expectation;
  /** The calls that the expectation may speak of. */
  readonly asking: readonly ApiCall[];
  readonly context: RuleContext;
}

/** The changes that all calls agree on; undefined where they do not, or where one of them is not sure. */
export function changesBeside(
  literal: ts.ObjectLiteralExpression,
  { expectation, asking, context }: Beside,
): readonly ObjectChange[] | undefined {
  const isWhole = !isPart(literal, expectation);
  const plans = asking.map((call) => {
    const judged = judgedCall(call, context);
    // A library sends in words of its own.
    if (judged === undefined || call.library !== undefined) return isWhole ? undefined : [];
    return fieldChanges(literal, judged, isWhole);
  });
  const [first] = plans;
  const textOf = (plan: (typeof plans)[number]) =>
    JSON.stringify(plan?.map((change) => (change.kind === 'remove' ? change.property.pos : change.text)));
  return plans.every((plan) => textOf(plan) === textOf(first)) ? first : undefined;
}

/** `expect.objectContaining({ … })`, `toMatchObject({ … })`: what else there is does not count. */
export function isPart(literal: ts.ObjectLiteralExpression, { matcher, call }: Expectation): boolean {
  if (/^(?:toMatchObject|calledWithMatch|toHaveProperty)$/.test(matcher)) return true;
  const inner = ts.findAncestor(literal, ts.isCallExpression);
  return inner !== undefined && inner !== call && memberName(inner.expression) === 'objectContaining';
}
