import { ts } from '../../source/ts.ts';
import type { FileChange } from '../change.ts';

const { SyntaxKind } = ts;
const LINKS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.ExportAssignment,
]);
/** Told by their text. All else is told by the types of what is exported. */
const TOLD: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ImportEqualsDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.EnumDeclaration,
  SyntaxKind.ModuleDeclaration,
]);

/**
 * Whether a file declares and imports the same by its text. What values and functions are is left to their types. What
 * a script declares is everyone's, so all of it counts.
 */
export function declaresAlike({ path, before, after }: FileChange): boolean {
  return before !== null && after !== null && declarationsOf(path, before) === declarationsOf(path, after);
}

function declarationsOf(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  if (!file.statements.some(isOfModule)) return text;
  return file.statements.flatMap((each) => (TOLD.has(each.kind) ? [each.getText(file)] : [])).join('\n');
}

function isOfModule(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return LINKS.has(statement.kind) || modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) === true;
}
