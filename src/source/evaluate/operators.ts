import { ts } from '../ts.ts';
import { isTable, truth, UNSEEN, type Value } from './value.ts';

type Again = (inner: ts.Expression) => Value;

/** `!x`, `-1` */
export function ofUnary(node: ts.PrefixUnaryExpression, again: Again): Value {
  const value = again(node.operand);
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    const held = truth(value);
    return held === UNSEEN ? UNSEEN : !held;
  }
  return node.operator === ts.SyntaxKind.MinusToken && typeof value === 'number' ? -value : UNSEEN;
}

/** Comparisons, `in`, `&&`, `||`, `??`, and the sum of texts. */
export function ofBinary(node: ts.BinaryExpression, again: Again): Value {
  const left = again(node.left);
  const right = again(node.right);
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.InKeyword) {
    if (!isTable(right) || typeof left !== 'string') return UNSEEN;
    return right.entries.has(left) || (right.isOpen ? UNSEEN : false);
  }
  if (kind === ts.SyntaxKind.QuestionQuestionToken) return left ?? right;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const held = truth(left);
    if (held === UNSEEN) return UNSEEN;
    return held === (kind === ts.SyntaxKind.BarBarToken) ? left : right;
  }
  if (left === UNSEEN || right === UNSEEN) return UNSEEN;
  return compared(kind, left, right);
}

function compared(kind: ts.SyntaxKind, left: Value, right: Value): Value {
  switch (kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return left === right;
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return left !== right;
    case ts.SyntaxKind.PlusToken:
      return joined([left, right]);
    default:
      break;
  }
  if (typeof left !== 'number' || typeof right !== 'number') return UNSEEN;
  switch (kind) {
    case ts.SyntaxKind.GreaterThanToken:
      return left > right;
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return left >= right;
    case ts.SyntaxKind.LessThanToken:
      return left < right;
    case ts.SyntaxKind.LessThanEqualsToken:
      return left <= right;
    default:
      return UNSEEN;
  }
}

/** One text of several pieces. */
export function joined(parts: readonly Value[]): Value {
  if (parts.some((part) => typeof part !== 'string' && typeof part !== 'number')) return UNSEEN;
  return parts.map(String).join('');
}
