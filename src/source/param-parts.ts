import type { Flow } from './flow.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** The object literals that a call's parameters are made of. */
export interface ParamParts {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** Some of the parameters come from where nobody sees them. */
  readonly isHidden: boolean;
}

/** Follows parameters to their literals, through constants and (conditional) spreads. */
export function paramParts(params: Flow | undefined, tracer: Tracer): ParamParts {
  const literals = new Set<ts.ObjectLiteralExpression>();
  let isHidden = false;
  const add = (flow: Flow): void => {
    for (const leaf of flow.leaves) {
      if (leaf.kind === 'undefined' || leaf.kind === 'literal') continue;
      if (leaf.kind !== 'object') {
        isHidden = true;
        continue;
      }
      if (literals.has(leaf.node)) continue;
      literals.add(leaf.node);
      for (const property of leaf.node.properties) {
        if (ts.isSpreadAssignment(property)) add(tracer.trace(property.expression));
        else if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) isHidden = true;
      }
    }
  };
  if (params !== undefined) add(params);
  return { literals: [...literals], isHidden };
}
