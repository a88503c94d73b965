import type { FileEdit } from '../../edit.ts';
import { isInMarkup } from '../../source/embedded/markup-uses.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInside } from '../../source/is-inside.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { ts } from '../../source/ts.ts';
import { lastImport } from '../ai-sdk/provider-edits.ts';
import { below } from '../below.ts';
import { inFileOf, replace } from '../find.ts';
import { quoted } from '../quote.ts';
import { removals as removalsOf } from '../unused-import.ts';
import type { Candidate } from './candidates.ts';
import type { SdkImport } from './sdk-import.ts';

/** What a file takes from one module. */
export interface Taken {
  readonly specifier: string;
  /** The exports, and what they are called in the file. */
  readonly names: readonly { readonly name: string; readonly local: string }[];
}

/** Edits that bring the modules' functions into a file, and take out the SDK's class where nothing else reads it. */
export function importEdits(
  candidates: readonly Candidate[],
  taken: readonly Taken[],
  inventory: Inventory,
): FileEdit[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const { statement } = first.sdk;
  const gone = [...new Map(candidates.map(({ sdk }) => [sdk.declaration, sdk])).values()].filter(({ declaration }) =>
    isUsedUp(declaration, candidates, inventory),
  );
  const wholly = new Set(gone.filter((sdk) => isWhole(sdk.declaration, sdk.statement)).map((sdk) => sdk.statement));
  const parts = gone.filter((sdk) => !wholly.has(sdk.statement)).flatMap(({ declaration }) => partEdits(declaration));
  const last = anchorFor(statement, candidates);
  const isReplaced = taken.length > 0 && wholly.has(last as SdkImport['statement']);
  const removals = [...wholly].filter((each) => !isReplaced || each !== last).map(removed);
  if (taken.length === 0) return [...removals, ...parts];
  const file = statement.getSourceFile();
  const semicolon = statement.getText().endsWith(';') ? ';' : '';
  const between = semicolon + layoutOf(file).eol + indentAt(file.text, statement.getStart());
  const lines = taken.map((each) => lineFor(each, statement)).join(between);
  return [isReplaced ? replace(last, lines + semicolon) : below(last, lines), ...removals, ...parts];
}

function lineFor({ specifier, names }: Taken, statement: ts.Statement): string {
  const file = statement.getSourceFile();
  const isRequire = ts.isVariableStatement(statement);
  const list = names.map(({ name, local }) => (name === local ? name : name + (isRequire ? ': ' : ' as ') + local));
  const source = quoted(specifier, file);
  if (!isRequire) return `import { ${list.join(', ')} } from ${source}`;
  const kind = /^(?:const|let|var)/.exec(statement.getText())?.[0] ?? 'const';
  return `${kind} { ${list.join(', ')} } = require(${source})`;
}

/** The last of the imports that a file begins with; a second script of a component has its own. */
function anchorFor(statement: ts.Statement, candidates: readonly Candidate[]): ts.Statement {
  const file = statement.getSourceFile();
  const last = lastImport(file);
  if (last === undefined || last.pos <= statement.pos) return statement;
  // One that only the options needed goes with them.
  const path = file.fileName.slice(1);
  const isGoing = candidates.some(({ inline }) =>
    inline.some((edit) => edit.file === path && edit.start < last.end && edit.end >= last.end),
  );
  if (isGoing) return statement;
  return file.text.slice(statement.end, last.getStart()).includes('\u200B') ? statement : last;
}

/** Whether the file needs a class no more once these clients are built elsewhere; types need it too. */
function isUsedUp(
  declaration: SdkImport['declaration'],
  candidates: readonly Candidate[],
  { tracer }: Inventory,
): boolean {
  const file = declaration.getSourceFile();
  const { name } = declaration;
  if (name === undefined || !ts.isIdentifier(name) || isInMarkup(file, name.text, tracer.index)) return false;
  const isBuilding = (use: ts.Node) => candidates.some(({ node }) => isInside(use, node.expression));
  return tracer.index
    .identifiersIn(file, name.text)
    .every((use) => use === name || isBuilding(use) || isNameOfMember(use));
}

/** `OpenAI` in `sdk.OpenAI` and in `import { OpenAI as Client }` is another's. */
function isNameOfMember(use: ts.Identifier): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === use;
  return (ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) && parent.propertyName === use;
}

/** Whether a statement declares nothing else. */
function isWhole(declaration: ts.Node, statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    if (ts.isImportClause(declaration)) return bindings === undefined;
    if (clause?.name !== undefined) return false;
    return bindings !== undefined && (ts.isNamespaceImport(bindings) || bindings.elements.length === 1);
  }
  if (!ts.isVariableStatement(statement)) return true;
  const [only, ...others] = statement.declarationList.declarations;
  if (only === undefined || others.length > 0) return false;
  return only === declaration || (ts.isObjectBindingPattern(only.name) && only.name.elements.length === 1);
}

/** Takes one name out of a statement that brings more. */
function partEdits(declaration: SdkImport['declaration']): FileEdit[] {
  if (ts.isImportSpecifier(declaration)) return removalsOf([declaration]);
  if (ts.isImportClause(declaration)) {
    const { name, namedBindings } = declaration;
    if (name === undefined || namedBindings === undefined) return [];
    return inFileOf(name, [{ start: name.getStart(), end: namedBindings.getStart(), text: '' }]);
  }
  if (ts.isNamespaceImport(declaration)) {
    const { name } = declaration.parent;
    return name === undefined ? [] : inFileOf(name, [{ start: name.end, end: declaration.end, text: '' }]);
  }
  if (!ts.isBindingElement(declaration) || !ts.isObjectBindingPattern(declaration.parent)) return [];
  const { elements } = declaration.parent;
  const index = elements.indexOf(declaration);
  const [before, after] = [elements[index - 1], elements[index + 1]];
  if (after !== undefined)
    return inFileOf(declaration, [{ start: declaration.getStart(), end: after.getStart(), text: '' }]);
  return before === undefined ? [] : inFileOf(declaration, [{ start: before.end, end: declaration.end, text: '' }]);
}

/** The statement with its line, and one of the empty lines around it. */
function removed(statement: ts.Statement): FileEdit {
  const file = statement.getSourceFile();
  const { text } = file;
  const start = statement.getStart();
  const isAfterGap = /(?:^\uFEFF?|\n[ \t]*\r?\n)[ \t]*$/.test(text.slice(0, start));
  const rest = (isAfterGap ? /^[ \t]*(?:\r?\n)?(?:[ \t]*\r?\n)?/ : /^[ \t]*(?:\r?\n)?/).exec(text.slice(statement.end));
  return { file: file.fileName.slice(1), start, end: statement.end + (rest?.[0].length ?? 0), text: '' };
}
