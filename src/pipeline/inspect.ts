import { pipeline as words } from '../messages/pipeline.ts';
import { isOtherVendorsEnv, isOtherVendorsName } from '../openai/other-vendors.ts';
import type { Skipped } from '../report.ts';
import { createContext, type RuleContext } from '../rules/context.ts';
import { envLines } from '../rules/env/env-file.ts';
import { variableNames } from '../rules/env/variable-names.ts';
import { inPlay } from '../rules/in-play.ts';
import { rulesOf } from '../rules/index.ts';
import { todoEdits } from '../rules/todo.ts';
import { inputNames } from '../source/action-input.ts';
import { groupBy } from '../source/group-by.ts';
import { takeInventory } from '../source/inventory.ts';
import { createJsonReader } from '../source/json-reader.ts';
import { hostOf } from '../source/ownership.ts';
import { brokenBy } from '../source/parse-file.ts';
import { createResolver } from '../source/resolve.ts';
import { createWorkspaces } from '../source/workspaces.ts';
import type { Target } from '../target.ts';
import { findActions, inputDefaults } from './find-actions.ts';
import { findConfigs } from './find-configs.ts';
import { findDocs } from './find-docs.ts';
import { findManifests } from './find-manifests.ts';
import { findSnapshots } from './find-snapshots.ts';
import type { Gathered } from './gather.ts';
import { findImporters } from './importers.ts';
import { isManifest } from './interest.ts';
import { createLook, type LookedAt } from './looked-at.ts';
import { readText } from './read-text.ts';
import type { RuleRunner } from './run.ts';
import { createSupply } from './supply.ts';
import { type Usage, usageOf } from './usage.ts';

export interface Inspected {
  readonly usage: Usage;
  readonly skipped: readonly Skipped[];
  readonly filesParsed: number;
  readonly rules: RuleRunner;
  readonly contextOf: (target: Target | null) => RuleContext;
  readonly importersOf: (paths: ReadonlySet<string>) => readonly string[];
  readonly lookedAt: LookedAt;
}

/** The part of the analysis that needs the compiler: builds the island and binds the rules to what it holds. */
export function inspect({
  root,
  files,
  gathered,
}: {
  readonly root: string;
  readonly files: readonly string[];
  readonly gathered: Gathered;
}): Inspected {
  const listed = new Set(files);
  const looked = createLook(gathered, () => resolver);
  // Manifests are asked for again and again, each time the island is looked at.
  const manifests = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    looked.read(path);
    if (manifests.has(path)) return manifests.get(path);
    const result = listed.has(path) ? readText(root, path) : undefined;
    const text = result !== undefined && 'text' in result ? result.text : undefined;
    if (isManifest(path)) manifests.set(path, text);
    return text;
  };
  const skipped: Skipped[] = [];
  const onSkip = (each: Skipped): void => void skipped.push(each);
  const texts = new Map([...gathered.code, ...gathered.pages, ...gathered.env]);
  const actions = findActions(files, read);
  const values = valuesIn([...[...gathered.env.values()].flatMap(envLines), ...inputDefaults(actions)]);
  const valuesOf = (name: string): readonly string[] => values.get(name) ?? [];
  const hostsOf = (name: string) => valuesOf(name).flatMap((value) => hostOf(value) ?? []);
  const resolver = createResolver(listed, read);
  const inventory = takeInventory({
    listed,
    code: gathered.code,
    texts,
    undecoded: gathered.undecoded,
    resolver,
    workspaces: createWorkspaces(listed, createJsonReader(listed, read)),
    facts: { hostsOf, isOtherVendorsEnv, isOtherVendorsName },
    valuesOf,
    read,
    ...createSupply({ root, files, gathered, texts, looked, resolver, read, onSkip }),
  });
  for (const [path, text] of findManifests(inventory.island.files.keys(), read)) texts.set(path, text);
  const contextOf = (target: Target | null): RuleContext => createContext(inventory, target);
  const stock = contextOf(null);
  const names = variableNames(stock);
  const needles = new Set([...names, ...inputNames(names)]);
  const configs = findConfigs({ root, files, names: needles, onSkip });
  for (const [path, text] of [...actions, ...configs]) texts.set(path, text);
  const rules: RuleRunner = (target, isChosen) => {
    const unread: Skipped[] = [];
    const reading = { root, files, onSkip: (each: Skipped): void => void unread.push(each) };
    if (isChosen('docs')) for (const [path, text] of findDocs(reading)) texts.set(path, text);
    if (target !== null) for (const [path, text] of findSnapshots(reading)) texts.set(path, text);
    const context = createContext(inPlay(inventory, isChosen), target);
    const findings = rulesOf(isChosen).flatMap((rule) => rule.find(context));
    const edits = target?.todo === true ? todoEdits(findings, inventory) : [];
    const comments = edits.map((edit) => ({
      ...edit,
      rule: 'banjia/todo',
      kind: 'call' as const,
      confidence: 'certain' as const,
      action: 'rewrite' as const,
      message: edit.text,
      edits: [edit],
    }));
    return { findings, comments, skipped: unread, texts: new Map([...gathered.undecoded, ...texts]), brokenBy };
  };
  return {
    usage: usageOf(stock),
    skipped: [
      ...skipped,
      ...[...inventory.island.broken].map(([path, { because, what }]) => ({
        path,
        reason: words.skipped.unread[because](what),
      })),
    ],
    filesParsed: inventory.island.files.size,
    lookedAt: looked.all(),
    rules,
    contextOf,
    importersOf: (targets) => [
      ...findImporters({ root, files, targets, known: new Map(), imports: gathered.imports, resolver }).keys(),
    ],
  };
}

/** What each variable is set to, as far as files say so; values stay in memory. */
function valuesIn(
  lines: Iterable<{ readonly name: string; readonly value: string; readonly isComment?: boolean }>,
): ReadonlyMap<string, readonly string[]> {
  const set = [...lines].filter(({ value, isComment }) => isComment !== true && value !== '');
  const byName = groupBy(set, ({ name }) => [name]);
  return new Map(Array.from(byName, ([name, all]) => [name, [...new Set(all.map(({ value }) => value))]]));
}
