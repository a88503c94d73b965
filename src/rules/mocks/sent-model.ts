import { memberName, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';

/** Names of what a mock is handed of a request. */
const REQUEST = /body|req|payload|init|param|sent|call/i;

/** `body.model === 'gpt-4o'` in a mock: what the program sends is told apart by its model. */
export function isSentModel(node: ts.StringLiteralLike): boolean {
  const test = outward(node);
  if (!ts.isBinaryExpression(test)) return false;
  const { kind } = test.operatorToken;
  if (kind < ts.SyntaxKind.EqualsEqualsToken || kind > ts.SyntaxKind.ExclamationEqualsEqualsToken) return false;
  const other = unwrap(unwrap(test.left) === node ? test.right : test.left);
  if (memberName(other) !== 'model') return false;
  const owner = unwrap((other as ts.PropertyAccessExpression).expression);
  return REQUEST.test(owner.getText()) || isMatched(owner);
}

/** The parameter of a function that a mock asks whether a body fits: `nock(host).post(path, (b) => …)`. */
function isMatched(owner: ts.Expression): boolean {
  const callback = ts.findAncestor(owner, ts.isFunctionLike);
  const [first] = callback?.parameters ?? [];
  const call = callback === undefined ? undefined : outward(callback);
  return (
    first !== undefined &&
    call !== undefined &&
    ts.isCallExpression(call) &&
    first.name.getText() === owner.getText() &&
    /^(?:post|intercept|onPost|route|mock\w*)$/.test(memberName(unwrap(call.expression)) ?? '')
  );
}
