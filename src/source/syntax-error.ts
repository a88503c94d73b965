import { ts } from './ts.ts';

/** The first syntax error of a parsed text as `line 3: ';' expected`, or undefined. */
export function syntaxError(file: ts.SourceFile): string | undefined {
  // Parse diagnostics are on every source file but not in its public type; asking the program for them would check types.
  const [first] = (file as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
  if (first === undefined) return undefined;
  return at(first.start, ts.flattenDiagnosticMessageText(first.messageText, ' '), file);
}

/**
 * The same of an import, or of an export of other names, inside of a function or block, which no engine takes and the
 * parser does: it would look as if the file had its names.
 */
export function declaredInside(file: ts.SourceFile): string | undefined {
  // As long as every one that the text speaks of stands where it belongs, nobody has to look.
  const own = file.statements.filter((each) => isOfModule(each) || ts.isImportEqualsDeclaration(each));
  const said = file.text.match(/(?<![\w.$@'"`])(?:import[\s{*'"]|export\s*[{*])/g)?.length ?? 0;
  if (said <= own.length) return undefined;
  const find = (node: ts.Node): ts.ImportDeclaration | ts.ExportDeclaration | undefined =>
    isOfModule(node) && !ts.isSourceFile(node.parent) && !ts.isModuleBlock(node.parent)
      ? node
      : ts.forEachChild(node, find);
  const inside = find(file);
  const what = inside && ts.isImportDeclaration(inside) ? 'import' : 'export';
  return inside && at(inside.getStart(), `An ${what} declaration can only be used at the top level of a module.`, file);
}

function isOfModule(node: ts.Node): node is ts.ImportDeclaration | ts.ExportDeclaration {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
}

function at(start: number, message: string, { text }: ts.SourceFile): string {
  return `line ${text.slice(0, start).split('\n').length}: ${message}`;
}
