import type { ApiCall } from '../../source/calls.ts';
import { isInside } from '../../source/is-inside.ts';
import { memberName, outward, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** An error that code looks at, and the moved chats and other calls that may have thrown it. */
export interface Caught {
  readonly calls: readonly ApiCall[];
  /** Whether a call stands where its errors are caught; else it only shares the file. */
  readonly isSure: boolean;
}

/** What may have thrown the error that an expression is, or is a member of: `error.code`, `error.error.type`, `code`. */
export function caughtFrom(expression: ts.Expression, moved: readonly ApiCall[], tracer: Tracer): Caught {
  const root = rootOf(expression, tracer);
  const source = root === undefined ? undefined : guarded(root);
  const inside = source === undefined ? [] : moved.filter(({ node }) => isInside(node, source));
  if (inside.length > 0) return { calls: inside, isSure: true };
  const file = expression.getSourceFile();
  return { calls: moved.filter(({ node }) => node.getSourceFile() === file), isSure: false };
}

/** The member that is looked at, also through a variable: `const { code } = error`. */
export function lookedAt(subject: ts.Expression, tracer: Tracer): string | undefined {
  const inner = unwrap(subject);
  if (!ts.isIdentifier(inner)) return memberName(inner);
  const bound = tracer.bindings.bind(inner);
  if (bound?.kind !== 'declaration') return undefined;
  if (ts.isBindingElement(bound.node)) return (bound.node.propertyName ?? bound.node.name).getText();
  const value = ts.isVariableDeclaration(bound.node) ? bound.node.initializer : undefined;
  return value === undefined ? undefined : memberName(unwrap(value));
}

/** Where the variable is declared that an access begins with. */
function rootOf(expression: ts.Expression, tracer: Tracer, depth = 0): ts.Declaration | undefined {
  let node = unwrap(expression);
  while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) node = unwrap(node.expression);
  const bound = ts.isIdentifier(node) ? tracer.bindings.bind(node) : undefined;
  if (bound?.kind !== 'declaration' || depth > 5) return undefined;
  const holder = ts.isBindingElement(bound.node) ? ts.findAncestor(bound.node, ts.isVariableDeclaration) : bound.node;
  const isCopy = holder !== undefined && ts.isVariableDeclaration(holder) && holder.initializer !== undefined;
  return isCopy ? rootOf(holder.initializer, tracer, depth + 1) : bound.node;
}

/** The code whose errors arrive at a `catch (error)` or `.catch((error) => …)`. */
function guarded(declaration: ts.Declaration): ts.Node | undefined {
  const { parent } = declaration;
  if (ts.isCatchClause(parent)) return parent.parent.tryBlock;
  const callback = ts.isParameter(declaration) ? outward(parent) : undefined;
  if (callback === undefined || !ts.isCallExpression(callback)) return undefined;
  const method = memberName(callback.expression);
  return method === 'catch' || method === 'then' ? callback.expression : undefined;
}
