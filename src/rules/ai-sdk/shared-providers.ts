import type { FileEdit } from '../../edit.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { groupBy } from '../../source/group-by.ts';
import type { Inventory } from '../../source/inventory.ts';
import { loadsEnv } from '../../source/libraries/agents/setup-places.ts';
import { isJavaScript, nameOf, outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { clientTemplate } from '../client-template.ts';
import { readEnv } from '../env/read-env.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import type { Form } from '../shared-client/candidates.ts';
import { homeOf, modulePath } from '../shared-client/home.ts';
import { inStyle } from '../shared-client/module-text.ts';
import { mostOf } from '../shared-client/most-of.ts';
import { specifierOf } from '../shared-client/specifier.ts';
import { type NewProvider, type ProviderMove, providerMoves } from './moves.ts';
import { isReadyImport } from './provider-edits.ts';
import { newProviderOptions } from './provider-options.ts';

/** A provider that a module of the package makes once, for all files that had the package's ready one. */
export interface SharedProvider {
  /** What the module exports it as. */
  readonly name: string;
  /** What its file imports the module by. */
  readonly specifier: string;
  /** What writes the module; empty where it is there already. */
  readonly edits: readonly FileEdit[];
}

/** A provider that would be built below the imports of its file. */
interface Candidate {
  readonly provider: NewProvider;
  readonly file: ts.SourceFile;
  readonly form: Form;
  /** In single quotes, one option an item. */
  readonly options: readonly string[];
}

/** The providers that modules make instead of the files that use them, each with its module. */
export function sharedProviders(context: MoveContext): ReadonlyMap<NewProvider, SharedProvider> {
  const { inventory, target, verdicts } = context;
  const candidates = providerMoves({ inventory, target, verdicts }).flatMap((move) =>
    move.providers.flatMap((provider) => candidate(move, provider, context) ?? []),
  );
  const groups = groupBy(candidates, ({ provider, file }) => [
    `${homeOf(file.fileName.slice(1), inventory)}\n${provider.place.provider.id}`,
  ]);
  return new Map([...groups].flatMap(([key, all]) => planModule(key.split('\n', 1)[0] ?? '.', all, inventory)));
}

/** Only what takes the place of a ready provider: one that is built by hand has its own options, and stands once. */
function candidate(move: ProviderMove, provider: NewProvider, context: MoveContext): Candidate | undefined {
  const { node, built } = move.instance;
  const file = node.getSourceFile();
  if (built !== undefined || provider.name === undefined || !isImported(node)) return undefined;
  if (isReadyImport(move, provider, context) || readEnv('X', node, context).startsWith('Deno')) return undefined;
  // The module is loaded before the file runs: by then the environment must be filled.
  if (file.statements.some(loadsEnv) || /dotenv/.test(file.text)) return undefined;
  const form = !isJavaScript(file) ? 'ts' : ts.isImportSpecifier(node) ? 'esm' : 'cjs';
  const options = newProviderOptions(provider, { node, kept: [], context }).map((text) => text.replaceAll('"', "'"));
  return { provider, file, form, options };
}

/** By the file itself as it is loaded; what is loaded later is made later. */
function isImported(node: ts.Node): boolean {
  if (ts.isImportSpecifier(node)) return true;
  const holder = ts.isBindingElement(node) ? node.parent.parent : node;
  if (!ts.isVariableDeclaration(holder) || !ts.isSourceFile(holder.parent.parent.parent)) return false;
  return /^require\b/.test(holder.initializer?.getText() ?? '');
}

function planModule(home: string, all: readonly Candidate[], inventory: Inventory): [NewProvider, SharedProvider][] {
  const textOf = ({ form, options, provider }: Candidate) => JSON.stringify([form, options, provider.package.name]);
  const usual = mostOf(all.map(textOf));
  const shared = all.filter((each) => textOf(each) === usual);
  const [first] = shared;
  if (first === undefined) return [];
  const { form, provider } = first;
  const id = provider.place.provider.id;
  const known = knownProvider(first, home, inventory);
  const files = shared.map(({ file }) => file.fileName.slice(1));
  const path = known?.path ?? modulePath({ home, files, form, names: [id, `${id}-provider`] }, inventory);
  const name = known?.name ?? id;
  const edits = known === undefined ? moduleEdits(first, { path, name }) : [];
  return shared.flatMap((each) => {
    if (each.file.fileName.slice(1) === path) return [];
    const specifier = specifierOf(path, { file: each.file, form, isDeno: false }, inventory);
    return [[each.provider, { name, specifier, edits }]];
  });
}

/** A provider that is made of the very same options already, for other files to take in. */
function knownProvider(
  { provider, options }: Candidate,
  home: string,
  inventory: Inventory,
): { readonly path: string; readonly name: string } | undefined {
  for (const call of inventory.tracer.index.calls) {
    const path = inventory.island.pathOf(call);
    const [literal, ...others] = call.arguments;
    if (call.expression.getText() !== provider.package.create || homeOf(path, inventory) !== home) continue;
    if (literal === undefined || !ts.isObjectLiteralExpression(literal) || others.length > 0) continue;
    const own = literal.properties.map((property) => property.getText().replaceAll('"', "'"));
    if (own.toSorted().join() !== options.toSorted().join()) continue;
    const name = exportedName(outward(call));
    if (name !== undefined) return { path, name };
  }
  return undefined;
}

function exportedName(holder: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(holder)) {
    const isExported = (ts.getCombinedModifierFlags(holder) & ts.ModifierFlags.Export) !== 0;
    return isExported ? nameOf(holder.name as ts.BindingName) : undefined;
  }
  const left = ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left) ? holder.left : undefined;
  return left !== undefined && /^(?:module\.)?exports$/.test(left.expression.getText()) ? left.name.text : undefined;
}

function moduleEdits(
  { provider, form, options, file }: Candidate,
  { path, name }: { readonly path: string; readonly name: string },
): FileEdit[] {
  const { create, name: from } = provider.package;
  const values: Readonly<Record<string, string>> = {
    create,
    package: from,
    name,
    about: words.module(provider.place.provider.name),
    options: options.join(',\n  '),
  };
  const text = clientTemplate(form === 'cjs' ? 'ai-provider.cjs' : 'ai-provider.esm');
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, field: string) => values[field] ?? '');
  return [{ file: path, start: 0, end: 0, creates: true, text: inStyle(filled, file) }];
}
