import type { ApiCall } from '../../source/calls.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { isLoadedWith } from './tested.ts';

/** A call that a test may speak of, and its model before and after. */
export interface Asking {
  readonly call: ApiCall;
  readonly from: string;
  readonly to: string;
}

/** The calls of the code under test that ask for this model, with what they ask for after the move. */
export function askingFor(node: ts.StringLiteralLike, context: RuleContext): Asking[] {
  const { groups } = context.models;
  const { text } = node;
  const file = node.getSourceFile();
  const own = testAround(node);
  return groups.flatMap(({ sites, calls, obstacle }) => {
    const site = sites.find(
      (each) => each.id === text && (!isInTest(each.node) || (own !== undefined && testAround(each.node) === own)),
    );
    if (site === undefined) return [];
    return calls
      .filter((call) => (isInTest(call.node) ? testAround(call.node) === own : isLoadedWith(file, call.node, context)))
      .map((call) => {
        const isMoving = obstacle === undefined && context.verdicts.calls.get(call)?.fate === 'moves';
        return { call, from: text, to: isMoving ? (site.mapped?.to ?? text) : text };
      });
  });
}

/** The function of the one test that a node stands in: tests of a file are told apart by what they ask themselves. */
export function testAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(
    node,
    (each) =>
      ts.isFunctionLike(each) &&
      ts.isCallExpression(each.parent) &&
      /^(?:it|test)\b/.test(each.parent.expression.getText()),
  );
}
