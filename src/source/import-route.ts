import type { Bindings } from './bindings.ts';
import { nameOf } from './syntax.ts';
import { ts } from './ts.ts';

/** How a name comes from the file that declares it into the file that uses it. */
export interface ImportRoute {
  readonly imported: ts.ImportSpecifier | ts.ImportClause;
  /** `export { name } from '…'` of the barrels between; those that pass on everything need no edit. */
  readonly passedOn: readonly ts.ExportSpecifier[];
}

/** How many barrels may stand one behind another. */
const BARRELS = 4;

/** Follows the import of a name to `file`; undefined where it comes some other way, that no edit can repeat. */
export function importRoute(name: ts.Identifier, file: ts.SourceFile, bindings: Bindings): ImportRoute | undefined {
  for (const statement of name.getSourceFile().statements) {
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    if (clause === undefined) continue;
    const imported = importedAs(name.text, clause);
    if (imported === undefined) continue;
    const exported = ts.isImportSpecifier(imported) ? nameOf(imported.propertyName ?? imported.name) : 'default';
    const from = moduleOf(clause.parent.moduleSpecifier, bindings);
    const passedOn = from === undefined ? undefined : barrels({ from, to: file, exported, bindings, depth: 0 });
    if (passedOn !== undefined) return { imported, passedOn };
  }
  return undefined;
}

function importedAs(name: string, clause: ts.ImportClause): ImportRoute['imported'] | undefined {
  const named = clause.namedBindings;
  const specifiers = named !== undefined && ts.isNamedImports(named) ? [...named.elements] : [];
  const found = specifiers.find((specifier) => specifier.name.text === name);
  if (found !== undefined) return found;
  // Beside a default, `* as x` leaves no place for a name.
  return clause.name?.text === name && (named === undefined || ts.isNamedImports(named)) ? clause : undefined;
}

interface Passing {
  readonly from: ts.SourceFile;
  readonly to: ts.SourceFile;
  readonly exported: string | undefined;
  readonly bindings: Bindings;
  readonly depth: number;
}

function barrels({ from, to, exported, bindings, depth }: Passing): ts.ExportSpecifier[] | undefined {
  if (from === to) return [];
  // A default is passed on under its name alone, so that the second client has no way through.
  if (depth > BARRELS || exported === undefined || exported === 'default') return undefined;
  for (const statement of from.statements) {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) continue;
    const next = moduleOf(statement.moduleSpecifier, bindings);
    if (next === undefined) continue;
    const { exportClause } = statement;
    const specifier =
      exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements.find((element) => nameOf(element.name) === exported)
        : undefined;
    if (exportClause !== undefined && specifier === undefined) continue;
    const inner = specifier === undefined ? exported : nameOf(specifier.propertyName ?? specifier.name);
    const rest = barrels({ from: next, to, exported: inner, bindings, depth: depth + 1 });
    if (rest !== undefined) return specifier === undefined ? rest : [specifier, ...rest];
  }
  return undefined;
}

function moduleOf(specifier: ts.Expression | undefined, bindings: Bindings): ts.SourceFile | undefined {
  const found = specifier === undefined ? undefined : bindings.module(specifier);
  return found?.kind === 'module' ? found.file : undefined;
}
