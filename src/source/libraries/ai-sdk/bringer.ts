import { elementsFrom, exportName } from '../../names-from.ts';
import { nameOf, outward } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { isTypeOnly } from '../../type-only.ts';

/** Where an export of a package enters the repository: an import, a `require`, or a barrel that passes it on. */
export type Bringer =
  | ts.ImportSpecifier
  | ts.ImportClause
  | ts.NamespaceImport
  | ts.BindingElement
  | ts.VariableDeclaration
  | ts.ExportSpecifier
  | ts.ExportDeclaration;

/** How many barrels may stand one behind another. */
const BARRELS = 8;

/**
 * Follows a name that stands for something of a package to where the package is named; undefined where that is not seen.
 *
 * @param use the name, or the `require` or `import()` that gives the whole package
 * @param name what is taken out of the whole package
 */
export function bringerOf(use: ts.Node, tracer: Tracer, name?: string): Bringer | undefined {
  const { symbols } = tracer.island;
  if (ts.isCallExpression(use)) return fromCall(use, name);
  const { parent } = use;
  const symbol =
    (ts.isShorthandPropertyAssignment(parent) && parent.name === use) ||
    (ts.isExportSpecifier(parent) && parent.parent.parent.moduleSpecifier === undefined)
      ? symbols.behind(parent)
      : symbols.of(use);
  return ofDeclaration(symbol?.declarations?.[0], tracer, 0);
}

/** `const { openai } = await import('@ai-sdk/openai')` */
function fromCall(call: ts.CallExpression, name: string | undefined): Bringer | undefined {
  const holder = outward(call);
  if (!ts.isVariableDeclaration(holder)) return undefined;
  if (!ts.isObjectBindingPattern(holder.name)) return holder;
  return holder.name.elements.find((element) => importedName(element) === name);
}

function ofDeclaration(node: ts.Declaration | undefined, tracer: Tracer, depth: number): Bringer | undefined {
  if (node === undefined || depth > BARRELS) return undefined;
  const specifier = specifierOf(node);
  if (specifier === undefined || !isBringer(node)) return undefined;
  const module = tracer.bindings.module(specifier);
  if (module?.kind === 'external') return node;
  const name = importedName(node);
  return module?.kind === 'module' && name !== undefined ? ofExport(module.file, name, tracer, depth + 1) : undefined;
}

/** The names that a specifier's statement brings in by the package's own; not those that are types alone. */
export function broughtFrom(specifier: ts.StringLiteralLike): { readonly node: Bringer; readonly name: string }[] {
  return (isTypeOnly(specifier) ? [] : elementsFrom(specifier)).flatMap((node) => {
    const name = exportName(node);
    const isType = !ts.isBindingElement(node) && node.isTypeOnly;
    return name === undefined || isType ? [] : [{ node, name }];
  });
}

/** The package or file that a declaration takes its value from. */
function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportSpecifier(node)) return node.parent.parent.parent.moduleSpecifier;
  if (ts.isImportClause(node)) return node.parent.moduleSpecifier;
  if (ts.isNamespaceImport(node)) return node.parent.parent.moduleSpecifier;
  const holder = ts.isBindingElement(node) ? node.parent.parent : node;
  const value = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  const call = value !== undefined && ts.isAwaitExpression(value) ? value.expression : value;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const isModule = call.expression.kind === ts.SyntaxKind.ImportKeyword || call.expression.getText() === 'require';
  return isModule ? call.arguments[0] : undefined;
}

function isBringer(node: ts.Declaration): node is Exclude<Bringer, ts.ExportSpecifier | ts.ExportDeclaration> {
  return (
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isBindingElement(node) ||
    ts.isVariableDeclaration(node)
  );
}

function importedName(node: ts.Node): string | undefined {
  if (ts.isImportSpecifier(node)) return nameOf(node.propertyName ?? node.name);
  if (ts.isImportClause(node)) return 'default';
  return ts.isBindingElement(node) ? nameOf(node.propertyName ?? (node.name as ts.BindingName)) : undefined;
}

/** What a file exports under a name, where it only passes it on. */
function ofExport(file: ts.SourceFile, name: string, tracer: Tracer, depth: number): Bringer | undefined {
  const { bindings, island } = tracer;
  if (depth > BARRELS) return undefined;
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement) && name === 'default') return bringerOf(statement.expression, tracer);
    if (!ts.isExportDeclaration(statement)) continue;
    const { exportClause, moduleSpecifier } = statement;
    const module = moduleSpecifier === undefined ? undefined : bindings.module(moduleSpecifier);
    if (exportClause === undefined) {
      const found = module?.kind === 'module' ? ofExport(module.file, name, tracer, depth + 1) : undefined;
      if (found !== undefined) return found;
      if (module?.kind === 'external' && !isExportedElsewhere(file, name)) return statement;
      continue;
    }
    if (!ts.isNamedExports(exportClause)) continue;
    const element = exportClause.elements.find((candidate) => nameOf(candidate.name) === name);
    if (element === undefined) continue;
    if (module?.kind === 'external') return element;
    const inner = nameOf(element.propertyName ?? element.name) ?? name;
    if (module?.kind === 'module') return ofExport(module.file, inner, tracer, depth + 1);
    return ofDeclaration(island.symbols.behind(element)?.declarations?.[0], tracer, depth + 1);
  }
  return undefined;
}

/** Named by another export of the file, so that `export *` is not what brings it. */
function isExportedElsewhere(file: ts.SourceFile, name: string): boolean {
  return file.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.exportClause.elements.some((element) => nameOf(element.name) === name),
  );
}
