import { ts } from '../../source/ts.ts';

/** The statement that a call is all of. */
export function statementOf(call: ts.Node): ts.Statement | undefined {
  return ts.isExpressionStatement(call.parent) ? call.parent : undefined;
}
