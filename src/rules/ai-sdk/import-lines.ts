import type { FileEdit } from '../../edit.ts';
import { layoutOf } from '../../source/layout.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import { quoted } from '../quote.ts';
import { withoutLine } from '../without-line.ts';
import { type ImportNeed, moduleOf } from './import-needs.ts';
import type { ImportElement } from './import-statement.ts';

/** New imports below a statement, one for each package, written as it is written. */
export function importLines(
  statement: ts.Node,
  needs: readonly ImportNeed[],
  specifier: ts.StringLiteralLike | undefined,
): FileEdit[] {
  const file = statement.getSourceFile();
  const modules = [...new Set(needs.map(moduleOf))];
  if (modules.length === 0) return [];
  const { eol } = layoutOf(file);
  const holder = ts.isVariableDeclaration(statement) ? statement.parent.parent : statement;
  const lines = modules.map((module) =>
    lineText(
      needs.filter((need) => moduleOf(need) === module),
      statement,
      specifier,
    ),
  );
  if (ts.isSourceFile(holder))
    return [{ file: file.fileName.slice(1), start: 0, end: 0, text: lines.map((line) => line + eol).join('') }];
  return [
    {
      file: file.fileName.slice(1),
      start: holder.end,
      end: holder.end,
      text: lines.map((line) => eol + line).join(''),
    },
  ];
}

/** The statement itself brings the first package's names, and further ones stand below it. */
export function linesInPlace({
  statement,
  specifier,
  elements,
  needs,
}: {
  readonly statement: ts.Node;
  readonly specifier: ts.StringLiteralLike;
  readonly elements: readonly ImportElement[];
  readonly needs: readonly ImportNeed[];
}): FileEdit[] {
  const file = statement.getSourceFile();
  const [first] = needs;
  const [head, last] = [elements[0], elements.at(-1)];
  if (head === undefined || last === undefined) return [];
  if (first === undefined) return wholeLine(statement);
  const own = needs.filter((need) => moduleOf(need) === moduleOf(first));
  const others = needs.filter((need) => moduleOf(need) !== moduleOf(first));
  const isExport = ts.isExportDeclaration(statement);
  const names = own.map((need) => nameText(need, statement)).join(', ');
  const list = isExport ? [] : [{ file: file.fileName.slice(1), start: head.getStart(), end: last.end, text: names }];
  // A barrel that only passes on builds its own provider, so it imports what for.
  const keyword = isExport ? [replace(statement, lineText(own, statement, specifier))] : [];
  const module = isExport ? [] : [replace(specifier, quoted(moduleText(specifier, first), file))];
  return [...list, ...keyword, ...module, ...importLines(statement, others, specifier)];
}

/** A statement that declares something else too stays. */
function wholeLine(statement: ts.Node): FileEdit[] {
  const list = ts.isVariableDeclaration(statement) ? (statement.parent as ts.VariableDeclarationList) : undefined;
  if (list !== undefined && list.declarations.length > 1) return [];
  const holder = list?.parent ?? statement;
  return [withoutLine(holder)];
}

function lineText(
  needs: readonly ImportNeed[],
  statement: ts.Node,
  specifier: ts.StringLiteralLike | undefined,
): string {
  const [first] = needs;
  if (first === undefined) return '';
  const file = statement.getSourceFile();
  const names = needs.map((need) => nameText(need, statement)).join(', ');
  const module = quoted(moduleText(specifier, first), file);
  const text = ts.isVariableDeclaration(statement)
    ? `const { ${names} } = ${statement.initializer?.getText().replace(/(['"`]).*\1/, module) ?? ''}`
    : `import { ${names} } from ${module}`;
  const holder = ts.isVariableDeclaration(statement) ? statement.parent.parent : statement;
  return ts.isSourceFile(holder) || holder.getText().endsWith(';') ? `${text};` : text;
}

function nameText({ name, local, isType }: ImportNeed, statement: ts.Node): string {
  if (name === local) return isType === true ? `type ${name}` : name;
  return ts.isVariableDeclaration(statement) ? `${name}: ${local}` : `${name} as ${local}`;
}

/** The package, by a scheme or from a server where the old one comes so. */
function moduleText(specifier: ts.StringLiteralLike | undefined, need: ImportNeed): string {
  const { name, range } = need.package;
  if (need.module !== undefined) return need.module;
  const old = specifier?.text ?? '';
  if (!/^(?:npm:|https?:)/.test(old)) return name;
  const version = old.startsWith('npm:') ? range : range.slice(1);
  return old.replace(/(?:@ai-sdk\/[a-z-]+|(?<=[:/])ai)(?:@[^/?@]+)?(?=$|\?)/, `${name}@${version}`);
}
