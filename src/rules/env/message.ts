import { memberName, nameOf, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isAssertion } from '../is-assertion.ts';

const MESSAGE = /(?:err(?:or)?|message|msg|reason|warning|hint)$/i;

const TELLS = /^(?:json|send|end|error|warn|warning|info|fatal|fail|setFailed|notice|invariant|assert|exit|alert)$/;

/** Text for people: what an error is made with, what goes to the console or back to who asked. Elsewhere a string may be a key of its own. */
export function isMessage(node: ts.Expression): boolean {
  let call = outward(node);
  if (ts.isBinaryExpression(call) && call.operatorToken.kind === ts.SyntaxKind.PlusToken) call = outward(call);
  if (ts.isThrowStatement(call) || looksForWord(call)) return true;
  const isTold = (ts.isCallExpression(call) || ts.isNewExpression(call)) && tells(call);
  return (
    isTold || (WORDS.test(node.getText()) && (isDressed(call) || (ts.isStringLiteralLike(node) && isSentence(call))))
  );
}

/** Words in a row. */
const WORDS = /\S [A-Za-z]/;

/** `console.error(chalk.red('…'))`: what is done to a text on its way. */
function isDressed(call: ts.Node): boolean {
  const around = ts.isCallExpression(call) ? outward(call) : undefined;
  return around !== undefined && ts.isCallExpression(around) && around.expression !== call && tells(around);
}

/** `errorMessage.includes('…')` looks for what an error says. */
function looksForWord(call: ts.Node): boolean {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  if (callee === undefined || !ts.isPropertyAccessExpression(callee)) return false;
  return (
    /^(?:includes|startsWith|endsWith|indexOf)$/.test(callee.name.text) && MESSAGE.test(callee.expression.getText())
  );
}

/** `new Error('…')`, `console.error('…')` */
function tells({ expression, kind }: ts.CallExpression | ts.NewExpression): boolean {
  if (kind === ts.SyntaxKind.NewExpression) return ts.isIdentifier(expression) && expression.text.endsWith('Error');
  const callee = unwrap(expression);
  return (
    ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === 'console'
  );
}

/** Words in a row, given to what tells them: `const message = '…'`, `{ error: '…' }`, `res.send('…')`, `new Response('…')`, `return '…'`. */
function isSentence(holder: ts.Node): boolean {
  if (ts.isReturnStatement(holder) || isAssertion(holder)) return true;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder))
    return MESSAGE.test(nameOf(holder.name as ts.Identifier) ?? '');
  if (ts.isNewExpression(holder)) return ts.isIdentifier(holder.expression) && holder.expression.text === 'Response';
  if (!ts.isCallExpression(holder)) return false;
  const callee = unwrap(holder.expression);
  return TELLS.test(ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? ''));
}
