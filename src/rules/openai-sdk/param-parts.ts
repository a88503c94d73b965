import type { ApiCall } from '../../source/calls.ts';
import type { Flow } from '../../source/flow.ts';
import { nameOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

export type WrittenProperty = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

/** The object literals that a call's parameters are made of. */
export interface ParamParts {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** Some of the parameters come from where nobody sees them. */
  readonly isHidden: boolean;
}

/** Follows the parameters of a call to their literals, through constants and (conditional) spreads. */
export function paramParts(call: ApiCall, tracer: Tracer): ParamParts {
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
  if (call.params !== undefined) add(call.params);
  return { literals: [...literals], isHidden };
}

/** The properties that are written out, with their names. */
export function writtenProperties(
  literal: ts.ObjectLiteralExpression,
): { readonly name: string; readonly property: WrittenProperty }[] {
  return literal.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return [];
    const name = nameOf(property.name);
    return name === undefined ? [] : [{ name, property }];
  });
}

/** A property's value as it stands: the initialiser, or the name in a shorthand. */
export function valueNode(property: WrittenProperty): ts.Expression {
  return ts.isShorthandPropertyAssignment(property) ? property.name : unwrap(property.initializer);
}

/** String, number or boolean that an expression is, where it is written as one (also behind a constant). */
export function literalValue(node: ts.Expression, tracer: Tracer): string | number | boolean | undefined {
  const leaves = tracer.trace(node).leaves;
  const [only] = leaves;
  if (only === undefined || leaves.length !== 1) return undefined;
  if (only.kind === 'string') return only.node.text;
  return only.kind === 'literal' ? ofLiteral(only.node) : undefined;
}

function ofLiteral(node: ts.Expression): number | boolean | undefined {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  const number = Number(node.getText().replaceAll('_', ''));
  return Number.isNaN(number) ? undefined : number;
}
