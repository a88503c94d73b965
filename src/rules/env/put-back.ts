import { memberName, outward, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { asksOnly } from '../asks-only.ts';

/** Whether a reading is kept aside only to set the variable itself: `const before = process.env.X; … process.env.X = before`, `process.env.X = process.env.X || 'test'`. */
export function isPutBack(node: ts.Node, name: string, tracer: Tracer): boolean {
  // The name stands at the end of `process.env.X`, or within `process.env['X']` and `Deno.env.get('X')`.
  if (isOwnDefault(node.parent, name)) return true;
  const kept = keeper(node.parent, tracer);
  const uses = kept === undefined ? [] : tracer.bindings.references(kept);
  return uses.some((use) => sets(use, name)) && uses.every((use) => sets(use, name) || asksOnly(use));
}

/** `process.env.X = process.env.X || 'test'` */
function isOwnDefault(access: ts.Node, name: string): boolean {
  const either = outward(access);
  const assignment = ts.isBinaryExpression(either) && !isAssignment(either) ? outward(either) : either;
  return isAssignment(assignment) && memberName(assignment.left) === name && assignment.left !== access;
}

/** `const before = process.env.X`, `before = process.env.X` */
function keeper(access: ts.Node, { bindings }: Tracer): ts.Declaration | undefined {
  const parent = outward(access);
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? parent : undefined;
  if (!isAssignment(parent) || !ts.isIdentifier(parent.left)) return undefined;
  const binding = bindings.bind(parent.left);
  return binding?.kind === 'declaration' ? binding.node : undefined;
}

/** `process.env.X = before`, `vi.stubEnv('X', before)` */
function sets(use: ts.Identifier, name: string): boolean {
  const parent = outward(use);
  if (isAssignment(parent)) return unwrap(parent.right) === use && memberName(parent.left) === name;
  if (!ts.isCallExpression(parent) || parent.arguments[1] !== use) return false;
  const [first] = parent.arguments;
  return first !== undefined && ts.isStringLiteralLike(first) && first.text === name;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
