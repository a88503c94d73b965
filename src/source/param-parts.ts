import type { Flow } from './flow.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** The object literals that a call's parameters are made of. */
export interface ParamParts {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** Some of the parameters come from where nobody sees them. */
  readonly isHidden: boolean;
}

/** How many objects may be spread into each other; real code stays below five. */
const DEPTH = 100;

/** Follows parameters to their literals, through constants and (conditional) spreads. */
export function paramParts(params: Flow | undefined, tracer: Tracer): ParamParts {
  const literals = new Set<ts.ObjectLiteralExpression>();
  let isHidden = false;
  const add = (flow: Flow, depth: number): void => {
    if (depth > DEPTH) {
      isHidden = true;
      return;
    }
    for (const leaf of flow.leaves) {
      if (leaf.kind === 'undefined' || leaf.kind === 'literal') continue;
      if (leaf.kind !== 'object') {
        isHidden = true;
        continue;
      }
      if (literals.has(leaf.node)) continue;
      literals.add(leaf.node);
      for (const property of leaf.node.properties) {
        if (ts.isSpreadAssignment(property)) add(tracer.trace(property.expression), depth + 1);
        else if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) isHidden = true;
      }
    }
  };
  if (params !== undefined) add(params, 0);
  return { literals: [...literals], isHidden };
}
