import { memberName, unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { recipientOf } from './recipient.ts';

/** `console.debug(x)`, `this.logger.info({ x })`, `context.log(x.length)`, `new Error(`${x} …`)`: what is written down is used for nothing. */
export function isLogged(use: ts.Node): boolean {
  const call = recipientOf(use);
  const callee = call === undefined ? undefined : unwrap(call.expression);
  if (call?.kind === ts.SyntaxKind.NewExpression) return callee !== undefined && ERROR.test(callee.getText());
  if (callee === undefined || !ts.isPropertyAccessExpression(callee)) return false;
  const owner = unwrap(callee.expression);
  return callee.name.text === 'log' || LOG.test(ts.isIdentifier(owner) ? owner.text : (memberName(owner) ?? ''));
}

/** `logger`, `accessLog`, `APP_LOGGER`; no `dialog`, no `catalog`. */
const LOG = /^console$|(?:^|_)(?:log|LOG)(?:ger|GER)?$|Log(?:ger)?$|logger$/;

/** `Error`, `TypeError`, `errors.ConfigError`. */
const ERROR = /(?:^|\.)(?:[A-Z]\w*)?Error$/;
