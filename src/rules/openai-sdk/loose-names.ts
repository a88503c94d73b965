import { mapModel } from '../../providers/map-model.ts';
import { outward, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { expectedModels } from '../mocks/expected-model.ts';
import { modelStrings } from './companions.ts';

const known = new WeakMap<RuleContext, readonly ts.StringLiteralLike[]>();

/** Names of models that no call is seen to take: prices, labels, logs, tests of somebody else, settings read by a key. */
export function looseNames(context: RuleContext): readonly ts.StringLiteralLike[] {
  const { inventory, models, target } = context;
  const found = known.get(context) ?? find();
  known.set(context, found);
  return found;

  function find(): ts.StringLiteralLike[] {
    const seen = new Set<ts.Node>([
      ...models.groups.flatMap(({ sites, others }) => [...sites, ...others].map(({ node }) => node)),
      ...expectedModels(context).keys(),
    ]);
    return modelStrings(inventory.tracer).filter(
      (node) => !seen.has(node) && (target === null || mapModel(target, node.text)?.to !== node.text),
    );
  }
}

/** Those of the program that something is set to: a default, a setting, a list, a component's state, what a function gives back. */
export function givenNames(context: RuleContext): readonly ts.StringLiteralLike[] {
  return looseNames(context).filter((node) => isGiven(node) && !isInTest(node));
}

function isGiven(node: ts.Expression): boolean {
  const parent = outward(node);
  // `key ? 'gemini-2.5-flash' : 'gpt-4o'`
  if (ts.isConditionalExpression(parent)) return unwrap(parent.condition) !== node && isGiven(parent);
  if (ts.isReturnStatement(parent) || ts.isArrayLiteralExpression(parent)) return true;
  // `useState('gpt-4o')`, `ref('gpt-4o')`; `model.includes('gpt-4')` and `log('gpt-4')` set nothing.
  if (ts.isCallExpression(parent))
    return (
      ts.isIdentifier(parent.expression) &&
      /^(?:use[A-Z]|(?:shallow)?ref$|\$?state$|signal$|createSignal$)/i.test(parent.expression.text)
    );
  if (ts.isBinaryExpression(parent)) return FALLBACK.has(parent.operatorToken.kind) && unwrap(parent.right) === node;
  const isHolder = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent);
  return isHolder && parent.initializer !== undefined && unwrap(parent.initializer) === node;
}

const FALLBACK: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);
