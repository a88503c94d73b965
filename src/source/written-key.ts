import type { Bindings } from './bindings.ts';
import type { FileIndex } from './index-files.ts';
import { nameOf, propertyOf, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/** The name that a key stands for which a constant holds: `OPENAI` of `const OPENAI = 'openai'`, `Vendor.OpenAI`. */
export function writtenKey(
  key: ts.Expression,
  { bindings, index }: { readonly bindings: Bindings; readonly index: FileIndex },
): string | undefined {
  const node = unwrap(key);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const bound = bindings.bind(node);
    return bound?.kind === 'declaration' ? textOf(constantValue(bound.node)) : undefined;
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const name = node.name.text;
  const holder = bindings.bind(node.expression);
  if (holder?.kind === 'module') {
    const member = bindings.exported(holder.file, name);
    return member?.kind === 'declaration' ? textOf(constantValue(member.node)) : undefined;
  }
  if (holder?.kind !== 'declaration') return undefined;
  if (ts.isEnumDeclaration(holder.node))
    return textOf(holder.node.members.find((member) => nameOf(member.name) === name)?.initializer);
  const table = constantValue(holder.node);
  if (table === undefined || !ts.isObjectLiteralExpression(table) || index.memberAssignments.has(name))
    return undefined;
  const property = table.properties.some(ts.isSpreadAssignment) ? undefined : propertyOf(table, name);
  return property !== undefined && ts.isPropertyAssignment(property) ? textOf(property.initializer) : undefined;
}

/** What a `const` is set to where it is declared. */
function constantValue(declaration: ts.Node): ts.Expression | undefined {
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const isConst = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer !== undefined ? unwrap(declaration.initializer) : undefined;
}

function textOf(value: ts.Expression | undefined): string | undefined {
  const text = value === undefined ? undefined : unwrap(value);
  return text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined;
}

/** The property of a literal under a name, be it written there or held by a constant: `{ [OPENAI]: url }`. */
export function propertyUnder(
  literal: ts.ObjectLiteralExpression,
  name: string,
  parts: { readonly bindings: Bindings; readonly index: FileIndex },
): ReturnType<typeof propertyOf> {
  return (
    propertyOf(literal, name) ??
    literal.properties.findLast(
      (property): property is ts.PropertyAssignment =>
        ts.isPropertyAssignment(property) &&
        ts.isComputedPropertyName(property.name) &&
        writtenKey(property.name.expression, parts) === name,
    )
  );
}

/** Whether every name of a literal is known, so that one name says which of its values is meant. */
export function isKeyed(
  literal: ts.ObjectLiteralExpression,
  parts: { readonly bindings: Bindings; readonly index: FileIndex },
): boolean {
  return literal.properties.every(
    ({ name }) =>
      name !== undefined && (!ts.isComputedPropertyName(name) || writtenKey(name.expression, parts) !== undefined),
  );
}
