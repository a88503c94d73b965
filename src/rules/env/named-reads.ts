import { isEnvObject } from '../../source/env-object.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { isSetting } from '../asks-only.ts';

const known = new WeakMap<Tracer, ReadonlyMap<ts.Node, readonly ts.Expression[]>>();

/**
 * The readings of `const KEY = 'X'; process.env[KEY]` by the text that names the variable, wherever it is written: to the
 * variable it is what `X` of `process.env.X` is.
 */
export function readingsNamedBy(text: ts.StringLiteralLike, tracer: Tracer): readonly ts.Expression[] {
  const readings = known.get(tracer) ?? find(tracer);
  known.set(tracer, readings);
  return readings.get(text) ?? [];
}

/** Files that ask the environment by something else than a text. */
const ASKS_BY_KEY = /\benv(?:\?\.)?\[\s*[A-Za-z_$]/;

function find(tracer: Tracer): ReadonlyMap<ts.Node, readonly ts.Expression[]> {
  const found = new Map<ts.Node, ts.Expression[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && isEnvObject(node.expression) && !isTarget(node))
      for (const leaf of tracer.trace(node.argumentExpression).leaves)
        if (leaf.kind === 'string') found.set(leaf.node, [...(found.get(leaf.node) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  for (const file of tracer.island.files.values()) if (ASKS_BY_KEY.test(file.text)) visit(file);
  return found;
}

/** `process.env[KEY] = value` */
function isTarget(access: ts.Expression): boolean {
  const { parent } = access;
  return ts.isBinaryExpression(parent) && parent.left === access && isSetting(parent.operatorToken.kind);
}
