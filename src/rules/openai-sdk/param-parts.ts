import type { ApiCall } from '../../source/calls.ts';
import type { Flow } from '../../source/flow.ts';
import { nameOf, propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

export type WrittenProperty = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

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

/** The parameters that a literal of a call writes out, by their names on the wire. An option that is not sent is none. */
export function writtenParams(
  literal: ts.ObjectLiteralExpression,
  { library }: ApiCall,
): { readonly name: string; readonly property: WrittenProperty }[] {
  const written = writtenProperties(literal);
  if (library?.spoken?.has(literal) !== true) return written;
  return written.flatMap(({ name, property }) => {
    const wire = Object.hasOwn(library.params, name) ? library.params[name] : undefined;
    const isSent = library.isOpen === true && library.unsent?.includes(name) !== true;
    return wire !== undefined || isSent ? [{ name: wire ?? name, property }] : [];
  });
}

/** Written so that the library sends nothing for it. */
export function isUnset(property: WrittenProperty, { library }: ApiCall): boolean {
  const name = nameOf(property.name) ?? '';
  return Object.hasOwn(library?.unset ?? {}, name) && valueNode(property).getText() === library?.unset?.[name];
}

/** The property that a literal of a call gives a parameter with, by its name on the wire. */
export function writtenParam(
  literal: ts.ObjectLiteralExpression,
  name: string,
  call: ApiCall,
): WrittenProperty | undefined {
  return writtenParams(literal, call).findLast((param) => param.name === name)?.property;
}

/** The property with this name, but for a method. */
export function writtenProperty(literal: ts.ObjectLiteralExpression, name: string): WrittenProperty | undefined {
  const property = propertyOf(literal, name);
  return property === undefined || ts.isMethodDeclaration(property) ? undefined : property;
}

/** A property's value as it stands: the initialiser, or the name in a shorthand. */
export function valueNode(property: WrittenProperty): ts.Expression {
  return ts.isShorthandPropertyAssignment(property) ? property.name : unwrap(property.initializer);
}

/** String, number or boolean that an expression is, where it is written as one (also behind a constant). */
export function literalValue(node: ts.Expression, tracer: Tracer): string | number | boolean | undefined {
  return leafValue(tracer.trace(node));
}

/** The same of a value that was traced already. */
export function leafValue({ leaves }: Flow): string | number | boolean | undefined {
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
