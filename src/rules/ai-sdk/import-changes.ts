import type { FileEdit } from '../../edit.ts';
import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import { ts } from '../../source/ts.ts';
import { goneElements, without } from './gone-elements.ts';
import { importLines, linesInPlace } from './import-lines.ts';
import { type ImportNeed, importNeeds, type KnownModules, keyOf, moduleOf } from './import-needs.ts';
import {
  comesFrom,
  elementsOf,
  type ImportElement,
  importedName,
  isImportStatement,
  specifierOf,
} from './import-statement.ts';
import type { ProviderMove } from './moves.ts';
import { typesLeft } from './option-key.ts';
import { lastImport } from './provider-edits.ts';
import { settingsType } from './settings-type.ts';

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
  const statement = own === undefined ? undefined : ts.findAncestor(own, isImportStatement);
  return statement ?? lastImport(file) ?? file;
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
  const wanted = importNeeds(moves, known);
  const placeOf = (need: ImportNeed) => `${statement.getSourceFile().fileName} ${keyOf(need)}`;
  const needs = wanted.filter((need) => !isImported(need, statement) && !brought.has(placeOf(need)));
  for (const need of needs) brought.add(placeOf(need));
  const elements = elementsOf(statement);
  const specifier = isImportStatement(statement) ? specifierOf(statement) : undefined;
  const gone = goneElements(elements, changing, known.inventory.tracer);
  const packages = [...new Set(wanted.map((need) => need.package))];
  const from = [...new Set(wanted.map(moduleOf))];
  const found = { statement, specifier, moves, packages, from };
  if (
    specifier === undefined ||
    wanted.every((need) => need.package.name === '@ai-sdk/openai' && elements.some(brings(need)))
  )
    return { ...found, isKept: true, edits: specifier === undefined ? importLines(statement, needs, undefined) : [] };
  const isKept = gone.length < elements.length || hasDefault(statement) || elements.length === 0;
  const edits = isKept
    ? [...without(elements, gone), ...importLines(statement, needs, specifier)]
    : linesInPlace({ statement, specifier, elements, needs });
  return { ...found, isKept, edits };
}

function hasDefault(statement: ts.Node): boolean {
  return ts.isImportDeclaration(statement) && statement.importClause?.name !== undefined;
}

function brings({ name }: ImportNeed): (element: ImportElement) => boolean {
  return (element) => importedName(element) === name;
}

/** Whether another import of the file brings the very name. */
function isImported(need: ImportNeed, statement: ts.Node): boolean {
  const { name, local } = need;
  const all = statement
    .getSourceFile()
    .statements.flatMap((each): ts.Node[] =>
      ts.isVariableStatement(each) ? [...each.declarationList.declarations] : [each],
    );
  return all.some((other) => {
    if (other === statement || !isImportStatement(other) || !comesFrom(other, moduleOf(need))) return false;
    if (ts.isExportDeclaration(other)) return false;
    if (ts.isImportDeclaration(other) && other.importClause?.phaseModifier !== undefined) return false;
    return elementsOf(other).some((element) => importedName(element) === name && element.name.getText() === local);
  });
}
