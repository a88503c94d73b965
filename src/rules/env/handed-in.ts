import type { Leaf } from '../../source/flow.ts';
import { isInside } from '../../source/is-inside.ts';
import { unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { isEnvType } from './env-key.ts';

/**
 * `env` of a worker, `c.env` of a framework: what holds the variables is handed to a function by somebody who is not in
 * the repository, so that it holds whatever the place is told of.
 *
 * @param owner what a variable is read from
 * @param node where it must be at hand
 */
export function isHandedIn(owner: ts.Expression, node: ts.Node, { bindings, trace }: Tracer): boolean {
  const root = rootOf(owner);
  const bound = root === undefined ? undefined : bindings.bind(root);
  if (bound?.kind !== 'declaration') return false;
  const scope = ts.findAncestor(bound.node, (each) => ts.isFunctionLike(each) || ts.isBlock(each));
  return scope !== undefined && isInside(node, scope) && trace(owner).leaves.every(isUnseen);
}

function rootOf(owner: ts.Expression): ts.Identifier | undefined {
  const inner = unwrap(owner);
  if (ts.isPropertyAccessExpression(inner)) return rootOf(inner.expression);
  return ts.isIdentifier(inner) ? inner : undefined;
}

/** Its shape at most is known, but for what a test hands in. */
function isUnseen(leaf: Leaf): boolean {
  if (leaf.kind === 'object') return isInTest(leaf.node);
  if (leaf.kind === 'shape') return ts.findAncestor(leaf.node, isEnvType) !== undefined;
  return leaf.kind === 'unknown' || leaf.kind === 'typed';
}
