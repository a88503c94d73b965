import type { Bindings } from '../bindings.ts';
import type { FileIndex } from '../index-files.ts';
import { nameOf, outward } from '../syntax.ts';
import { componentOptions } from '../trace-component.ts';
import { ts } from '../ts.ts';
import { isSetIn, type Markup } from './markup.ts';

interface Uses {
  readonly bindings: Bindings;
  readonly index: FileIndex;
}

/** Whether a file's markup mentions a name. */
export function isInMarkup(file: ts.SourceFile, name: string, { markups }: FileIndex): boolean {
  return markups.get(file)?.names.has(name) ?? false;
}

/** Whether the markup of a component mentions what is declared, under whatever name it comes there. */
export function isUsedInMarkup(declaration: ts.Declaration, uses: Uses): boolean {
  return markupsOf(declaration, uses).some(([{ names }, name]) => names.has(name));
}

/** Whether the markup of a component may give it a value, whole or in part. */
export function isSetInMarkup(declaration: ts.Declaration, uses: Uses): boolean {
  return markupsOf(declaration, uses).some(([markup, name]) => isSetIn(markup, name));
}

/** The markups that may put another value in the place of a written one: they set the variable or the state it stands in. */
export function markupsReplacing(value: ts.Node, uses: Uses): Markup[] {
  let holder = outward(value);
  let property: ts.PropertyAssignment | undefined;
  for (; isPassing(holder); holder = outward(holder)) if (ts.isPropertyAssignment(holder)) property = holder;
  const declaration = ts.isVariableDeclaration(holder) || ts.isBindingElement(holder) ? holder : stateOf(property);
  if (declaration === undefined) return [];
  return markupsOf(declaration, uses).flatMap(([markup, name]) => (isSetIn(markup, name) ? [markup] : []));
}

/** A property of what a function of a Vue component returns. */
function stateOf(property: ts.PropertyAssignment | undefined): ts.PropertyAssignment | undefined {
  const callee = ts.findAncestor(property, ts.isFunctionLike);
  return callee === undefined || componentOptions(callee) === undefined ? undefined : property;
}

function isPassing(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isConditionalExpression(node)
  );
}

/** The markups that can see a declaration, with the name that it has there. */
function markupsOf(declaration: ts.Declaration, { bindings, index: { markups } }: Uses): [Markup, string][] {
  if (markups.size === 0) return [];
  return [ts.getNameOfDeclaration(declaration), ...bindings.references(declaration)].flatMap((name) => {
    const markup = name === undefined ? undefined : markups.get(name.getSourceFile());
    const text = nameOf(name as ts.PropertyName | undefined);
    return markup === undefined || text === undefined ? [] : [[markup, text] as [Markup, string]];
  });
}
