import type { Leaf } from '../source/flow.ts';
import { unwrap } from '../source/syntax.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';

/**
 * What of a value gives way to a reading of its own. Of `given ?? OPENAI_API_KEY` only the variable does: what a caller
 * or a setting brings goes first as before.
 *
 * @param isOwn the leaves that the new reading stands for
 */
export function ownOperands(
  value: ts.Expression,
  isOwn: (leaf: Leaf) => boolean,
  tracer: Tracer,
): readonly ts.Expression[] {
  const operands = readOperands(value);
  const own = operands.filter((node) => tracer.trace(node).leaves.some(isOwn));
  return own.length > 0 && own.length < operands.length ? own : [value];
}

/** What a value is read from, one behind the other. */
export function readOperands(value: ts.Expression): ts.Expression[] {
  return operandsOf(value).filter((node) => !isWritten(node));
}

function operandsOf(value: ts.Expression): ts.Expression[] {
  const inner = unwrap(value);
  if (!ts.isBinaryExpression(inner) || !EITHER.has(inner.operatorToken.kind)) return [inner];
  return [inner.left, inner.right].flatMap(operandsOf);
}

const EITHER: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** `''`, `undefined`, `null`: there for the compiler's sake. */
function isWritten(node: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}
