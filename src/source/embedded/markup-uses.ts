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
    ts.isConditionalExpression(node) ||
    // `ref('gpt-4o')`
    (ts.isCallExpression(node) && /^(?:shallow)?[rR]ef$/.test(node.expression.getText()))
  );
}

/** The markups that can see a declaration, with the name that it has there: its own file's, and those that import it. */
function markupsOf(declaration: ts.Declaration, uses: Uses): readonly Seen[] {
  const { markups } = uses.index;
  if (markups.size === 0) return [];
  const name = nameOf(ts.getNameOfDeclaration(declaration) as ts.PropertyName | undefined);
  const own = name === undefined ? undefined : markups.get(declaration.getSourceFile());
  const imported = importsOf(uses).get(declaration) ?? [];
  return own === undefined || name === undefined ? imported : [[own, name], ...imported];
}

type Seen = readonly [Markup, string];

const known = new WeakMap<FileIndex, ReadonlyMap<ts.Node, readonly Seen[]>>();

/**
 * What components import and mention in their markup. Asked of the few imports once, and not of every declaration's
 * references: those would be looked for among all names of the island, for each variable that is traced.
 */
function importsOf({ bindings, index }: Uses): ReadonlyMap<ts.Node, readonly Seen[]> {
  const earlier = known.get(index);
  if (earlier !== undefined) return earlier;
  const imports = new Map<ts.Node, Seen[]>();
  for (const [file, markup] of index.markups)
    for (const name of file.statements.flatMap((statement) => importedNames(statement, bindings))) {
      const node = markup.names.has(name.text) ? declarationOf(name, bindings) : undefined;
      if (node !== undefined) imports.set(node, [...(imports.get(node) ?? []), [markup, name.text]]);
    }
  known.set(index, imports);
  return imports;
}

/** Names from files of the island; to ask for others would bring them in. */
function importedNames(statement: ts.Statement, bindings: Bindings): ts.Identifier[] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  if (bindings.fileOf(statement.moduleSpecifier) === undefined) return [];
  const clause = statement.importClause;
  const named = clause?.namedBindings;
  const specifiers = named !== undefined && ts.isNamedImports(named) ? named.elements.map(({ name }) => name) : [];
  return clause?.name === undefined ? specifiers : [clause.name, ...specifiers];
}

/** `export default settings` is what it hands on. */
function declarationOf(name: ts.Identifier, bindings: Bindings): ts.Node | undefined {
  const bound = bindings.bind(name);
  const node = bound?.kind === 'declaration' ? bound.node : undefined;
  const handedOn = node !== undefined && ts.isExportAssignment(node) ? bindings.bind(node.expression) : undefined;
  return handedOn?.kind === 'declaration' ? handedOn.node : node;
}
