import type { FileEdit } from '../../edit.ts';
import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import type { Inventory } from '../../source/inventory.ts';
import { layoutOf } from '../../source/layout.ts';
import { bringerOf } from '../../source/libraries/ai-sdk/bringer.ts';
import { nameOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import { quoted } from '../quote.ts';
import type { Sharing } from '../shared-client/sharing.ts';
import type { Known, NewProvider, ProviderMove } from './moves.ts';
import { typesLeft } from './option-key.ts';
import { isReadyImport, lastImport } from './provider-edits.ts';
import { settingsType } from './settings-type.ts';

/** What brings names of a package into a file: an import, a barrel, or a `require` that is taken apart. */
type Statement = ts.ImportDeclaration | ts.ExportDeclaration | ts.VariableDeclaration;
type Element = ts.ImportSpecifier | ts.ExportSpecifier | ts.BindingElement;

/** The imports of one statement, before and after. */
export interface ImportChange {
  /** The statement that changes, or beside which new ones stand. */
  readonly statement: ts.Node;
  readonly specifier: ts.StringLiteralLike | undefined;
  readonly moves: readonly ProviderMove[];
  /** Packages that the file imports from now on. */
  readonly packages: readonly AiSdkPackage[];
  /** What it imports from in their place: the packages, or modules that have the providers. */
  readonly from: readonly string[];
  /** Whether something is still taken from the old package. */
  readonly isKept: boolean;
  readonly edits: readonly FileEdit[];
}

/** What is known, and which modules make providers; packages are needed all the same. */
type KnownModules = Known & { readonly sharing?: Sharing };

interface Need {
  readonly package: AiSdkPackage;
  /** The module of the user's that has it, in the place of the package. */
  readonly module?: string;
  readonly name: string;
  readonly local: string;
  /** Marked as a type: `import { type X }`. */
  readonly isType?: boolean;
}

/** How the imports of each file change by its moves. */
export function importChanges(moves: readonly ProviderMove[], known: KnownModules): ImportChange[] {
  const byStatement = new Map<ts.Node, ProviderMove[]>();
  for (const move of moves) {
    const statement = anchorOf(move);
    byStatement.set(statement, [...(byStatement.get(statement) ?? []), move]);
  }
  const { tracer } = known.inventory;
  const settings = moves.flatMap((move) =>
    move.providers.flatMap((provider) => settingsType(move, provider, tracer)?.node ?? []),
  );
  const types = new Set<ts.Node>([...typesLeft(known), ...settings]);
  // Two statements of one file must not bring the same name.
  const brought = new Set<string>();
  return [...byStatement].map(([statement, own]) => toChange({ statement, moves: own, types, brought }, known));
}

/** The statement that brings what the provider is made of into its file; else the last import. */
function anchorOf({ instance: { node, bringer } }: ProviderMove): ts.Node {
  const file = node.getSourceFile();
  const own = bringer?.getSourceFile() === file ? bringer : ts.isImportDeclaration(node) ? node : undefined;
  const statement = own === undefined ? undefined : ts.findAncestor(own, isStatement);
  return statement ?? lastImport(file) ?? file;
}

function isStatement(node: ts.Node): node is Statement {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isVariableDeclaration(node);
}

interface Changing {
  readonly statement: ts.Node;
  readonly moves: readonly ProviderMove[];
  /** Types that nothing is checked against any more. */
  readonly types: ReadonlySet<ts.Node>;
  /** What the statements before it bring into its file; it adds its own. */
  readonly brought: Set<string>;
}

function toChange(changing: Changing, known: KnownModules): ImportChange {
  const { statement, moves, brought } = changing;
  const wanted = distinct(moves.flatMap((move) => move.providers.flatMap((provider) => needOf(move, provider, known))));
  const placeOf = (need: Need) => `${statement.getSourceFile().fileName} ${keyOf(need)}`;
  const needs = wanted.filter((need) => !isImported(need, statement) && !brought.has(placeOf(need)));
  for (const need of needs) brought.add(placeOf(need));
  const elements = elementsOf(statement);
  const specifier = isStatement(statement) ? specifierOf(statement) : undefined;
  const gone = elements.filter((element) => isGone(element, changing, known.inventory));
  const packages = [...new Set(wanted.map((need) => need.package))];
  const from = [...new Set(wanted.map(moduleOf))];
  const found = { statement, specifier, moves, packages, from };
  if (
    specifier === undefined ||
    wanted.every((need) => need.package.name === '@ai-sdk/openai' && elements.some(brings(need)))
  )
    return { ...found, isKept: true, edits: specifier === undefined ? linesAfter(statement, needs, undefined) : [] };
  const isKept = gone.length < elements.length || hasDefault(statement) || elements.length === 0;
  const edits = isKept
    ? [...without(elements, gone), ...linesAfter(statement, needs, specifier)]
    : inPlace({ statement, specifier, elements, needs });
  return { ...found, isKept, edits };
}

function brings({ name }: Need): (element: Element) => boolean {
  return (element) => importedName(element) === name;
}

/** What a file must import for a provider. */
function needOf(move: ProviderMove, provider: NewProvider, context: KnownModules): Need[] {
  const { package: found } = provider;
  const shared = context.sharing?.provider(provider);
  if (shared !== undefined)
    return [{ package: found, module: shared.specifier, name: shared.name, local: provider.name ?? shared.name }];
  if (isReadyImport(move, provider, context) && found.ready !== undefined)
    return [{ package: found, name: found.ready.name, local: provider.name ?? found.ready.name }];
  const { instance } = move;
  const alias =
    provider.isInPlace && instance.built !== undefined && isAliased(instance.bringer)
      ? instance.bringer.name.text
      : found.create;
  const type = settingsType(move, provider, context.inventory.tracer);
  return [
    { package: found, name: found.create, local: alias },
    ...(type === undefined ? [] : [{ package: found, name: type.name, local: type.name, isType: type.isMarked }]),
  ];
}

/** `import { createOpenAI as create }`: the alias is the user's own, and stays. */
function isAliased(node: ProviderMove['instance']['bringer']): node is Element & { readonly name: ts.Identifier } {
  if (node === undefined || !(ts.isImportSpecifier(node) || ts.isBindingElement(node))) return false;
  return node.propertyName !== undefined && ts.isIdentifier(node.name) && nameOf(node.propertyName) !== node.name.text;
}

function distinct(needs: readonly Need[]): Need[] {
  return [...new Map(needs.map((need) => [keyOf(need), need] as const)).values()];
}

function keyOf(need: Need): string {
  return `${moduleOf(need)} ${need.name} ${need.local}`;
}

function elementsOf(statement: ts.Node): readonly Element[] {
  if (ts.isImportDeclaration(statement)) {
    const named = statement.importClause?.namedBindings;
    return named !== undefined && ts.isNamedImports(named) ? named.elements : [];
  }
  if (ts.isExportDeclaration(statement))
    return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements
      : [];
  return ts.isVariableDeclaration(statement) && ts.isObjectBindingPattern(statement.name)
    ? statement.name.elements
    : [];
}

function hasDefault(statement: ts.Node): boolean {
  return ts.isImportDeclaration(statement) && statement.importClause?.name !== undefined;
}

function importedName(element: Element): string | undefined {
  return nameOf(element.propertyName ?? (element.name as ts.BindingName));
}

/** Whether nothing in the file needs an import any more once the moves are made. */
function isGone(element: Element, { moves, types }: Changing, { tracer }: Inventory): boolean {
  const ready = moves.find(({ instance }) => instance.node === element);
  if (ready !== undefined) return !ready.isKept;
  const built = moves.filter(({ instance }) => instance.bringer === element && instance.built !== undefined);
  const callees = new Set<ts.Node>(
    built.flatMap(({ instance, providers }) => {
      const isReplaced = providers.some(
        ({ isInPlace, package: found }) => isInPlace && found.name !== '@ai-sdk/openai',
      );
      return isReplaced && instance.built !== undefined ? [instance.built.expression] : [];
    }),
  );
  const uses = usesOf(element, tracer);
  const isLeft = (use: ts.Node) => callees.has(use) || ts.findAncestor(use, (node) => types.has(node)) !== undefined;
  return uses.length > 0 && uses.every(isLeft);
}

/** Where the name stands that an import brings. */
function usesOf(element: Element, tracer: Tracer): readonly ts.Identifier[] {
  return tracer.index
    .identifiersIn(element.getSourceFile(), element.name.getText())
    .filter((use) => use.parent !== element && bringerOf(use, tracer) === element);
}

/** The statement itself brings the first package's names, and further ones stand below it. */
function inPlace({
  statement,
  specifier,
  elements,
  needs,
}: {
  readonly statement: ts.Node;
  readonly specifier: ts.StringLiteralLike;
  readonly elements: readonly Element[];
  readonly needs: readonly Need[];
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
  return [...list, ...keyword, ...module, ...linesAfter(statement, others, specifier)];
}

/** The statement goes with its line break; one that declares something else too stays. */
function wholeLine(statement: ts.Node): FileEdit[] {
  const list = ts.isVariableDeclaration(statement) ? (statement.parent as ts.VariableDeclarationList) : undefined;
  if (list !== undefined && list.declarations.length > 1) return [];
  const holder = list?.parent ?? statement;
  const { fileName, text } = holder.getSourceFile();
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(holder.end))?.[0].length ?? 0;
  return [{ file: fileName.slice(1), start: holder.getStart(), end: holder.end + rest, text: '' }];
}

/** Whether another import of the file brings the very name. */
function isImported(need: Need, statement: ts.Node): boolean {
  const { name, local } = need;
  return statement.getSourceFile().statements.some((other) => {
    if (other === statement || !ts.isImportDeclaration(other) || !ts.isStringLiteral(other.moduleSpecifier))
      return false;
    if (other.moduleSpecifier.text !== moduleOf(need) || other.importClause?.phaseModifier !== undefined) return false;
    return elementsOf(other).some((element) => importedName(element) === name && element.name.getText() === local);
  });
}

/** Takes elements out of their list, of which others stay. */
function without(elements: readonly Element[], gone: readonly Element[]): FileEdit[] {
  const stays = elements.filter((element) => !gone.includes(element));
  return gone.map((element) => {
    const file = element.getSourceFile().fileName.slice(1);
    const next = elements.slice(elements.indexOf(element) + 1).find((other) => stays.includes(other));
    const following = elements[elements.indexOf(element) + 1];
    if (next !== undefined && following !== undefined)
      return { file, start: element.getStart(), end: following.getStart(), text: '' };
    const previous = elements[elements.indexOf(element) - 1];
    return { file, start: previous?.end ?? element.getStart(), end: element.end, text: '' };
  });
}

/** New imports below a statement, one for each package, written as it is written. */
function linesAfter(
  statement: ts.Node,
  needs: readonly Need[],
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

function lineText(needs: readonly Need[], statement: ts.Node, specifier: ts.StringLiteralLike | undefined): string {
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

function nameText({ name, local, isType }: Need, statement: ts.Node): string {
  if (name === local) return isType === true ? `type ${name}` : name;
  return ts.isVariableDeclaration(statement) ? `${name}: ${local}` : `${name} as ${local}`;
}

/** The package, by a scheme or from a server where the old one comes so. */
function moduleText(specifier: ts.StringLiteralLike | undefined, need: Need): string {
  const { name, range } = need.package;
  if (need.module !== undefined) return need.module;
  const old = specifier?.text ?? '';
  if (!/^(?:npm:|https?:)/.test(old)) return name;
  const version = old.startsWith('npm:') ? range : range.slice(1);
  return old.replace(/(?:@ai-sdk\/[a-z-]+|(?<=[:/])ai)(?:@[^/?@]+)?(?=$|\?)/, `${name}@${version}`);
}

/** What is imported from: the package by its name alone. */
function moduleOf({ package: { name }, module = name }: Need): string {
  return module;
}

function specifierOf(statement: Statement): ts.StringLiteralLike | undefined {
  const node = ts.isVariableDeclaration(statement) ? moduleArgument(statement.initializer) : statement.moduleSpecifier;
  return node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;
}

function moduleArgument(value: ts.Expression | undefined): ts.Expression | undefined {
  const call = value !== undefined && ts.isAwaitExpression(value) ? value.expression : value;
  return call !== undefined && ts.isCallExpression(call) ? call.arguments[0] : undefined;
}
