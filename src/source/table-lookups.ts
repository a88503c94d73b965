import type { StringTest } from './string-tests.ts';
import { nameOf, outward } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** `TABLE[answer.finish_reason]`: a `switch` in another shape, whose default is what stands behind `??` or `||`. */
export function tableLookups(member: string, tracer: Tracer): StringTest[] {
  return (tracer.index.identifiers.get(member) ?? []).flatMap(({ parent }): StringTest[] => {
    const lookup = ts.isPropertyAccessExpression(parent) ? outward(parent) : undefined;
    if (lookup === undefined || !ts.isElementAccessExpression(lookup) || lookup.expression === parent) return [];
    const [table, ...others] = tracer.trace(lookup.expression).leaves;
    if (table?.kind !== 'object' || others.length > 0 || table.node.properties.some(ts.isSpreadAssignment)) return [];
    const values = table.node.properties.flatMap((property) => nameOf(property.name) ?? []);
    return [
      {
        node: lookup,
        subject: lookup.argumentExpression,
        values,
        form: hasDefault(lookup) ? 'switch with default' : 'switch',
      },
    ];
  });
}

/** Whether `??` or `||` stands behind a lookup. */
export function hasDefault(lookup: ts.Node): boolean {
  const around = outward(lookup);
  if (!ts.isBinaryExpression(around)) return false;
  const { kind } = around.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}
