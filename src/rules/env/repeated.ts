import type { FileEdit } from '../../edit.ts';
import { memberName, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { inFileOf } from '../find.ts';
import type { Occurrence } from './occurrence.ts';
import type { EnvPlan } from './plan.ts';

/** `process.env.A ?? process.env.B`, when both take one name: the second goes, unless it is read from somewhere else. */
export function repeated({ node, form }: Occurrence, to: string, env: EnvPlan): FileEdit[] | undefined {
  const access = form === 'access' ? node.parent : undefined;
  const either = access?.parent;
  if (access === undefined || either === undefined || !ts.isBinaryExpression(either) || either.right !== access)
    return undefined;
  const { kind } = either.operatorToken;
  if (kind !== ts.SyntaxKind.BarBarToken && kind !== ts.SyntaxKind.QuestionQuestionToken) return undefined;
  const left = ts.isBinaryExpression(either.left) ? either.left.right : either.left;
  if (env.of(memberName(left) ?? '')?.to !== to || ownerOf(left) !== ownerOf(access)) return undefined;
  return inFileOf(node, [{ start: either.left.end, end: either.end, text: '' }]);
}

/** `process.env` of `process.env.X`, as it is written. */
function ownerOf(access: ts.Node): string | undefined {
  const inner = ts.isExpression(access) ? unwrap(access) : access;
  const isAccess = ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner);
  return isAccess ? inner.expression.getText() : undefined;
}
