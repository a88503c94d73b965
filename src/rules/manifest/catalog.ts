import { posix } from 'node:path';
import type { FileEdit } from '../../edit.ts';
import { ancestors } from '../../source/ancestors.ts';
import { type ConfigEntry, valueAt } from '../../source/config/tree.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import { entriesOf, manifestIn, objectIn } from '../../source/manifests.ts';
import { objectEdits } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import { rangeInStyle } from './range-style.ts';
import { sortedPlace } from './sorted-place.ts';

interface Wanted {
  /** `catalog:` or `catalog:name`, as a manifest refers to it. */
  readonly reference: string;
  readonly name: string;
  readonly range: string;
}

/** Where workspaces keep the versions that their manifests only refer to. */
const FILES = ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json'] as const;

/**
 * The edit by which a catalog gains a package: none where it has it, undefined where there is no such catalog.
 *
 * @param manifest path of the manifest that refers to the catalog
 */
export function catalogEdits(
  manifest: string,
  wanted: Wanted,
  texts: ReadonlyMap<string, string>,
): readonly FileEdit[] | undefined {
  for (const folder of ancestors(posix.dirname(manifest)))
    for (const name of FILES) {
      const file = posix.join(folder, name);
      const text = texts.get(file);
      const edits = text === undefined ? undefined : (name === 'package.json' ? inJson : inYaml)(file, text, wanted);
      if (edits !== undefined) return edits;
    }
  return undefined;
}

function inJson(file: string, text: string, { reference, name, range }: Wanted): FileEdit[] | undefined {
  const root = manifestIn(file, text)?.root;
  const holders = root === undefined ? [] : [objectIn(root, 'workspaces'), root].filter((each) => each !== undefined);
  const [catalog] = holders.flatMap((holder) => catalogIn(holder, reference) ?? []);
  if (catalog === undefined) return undefined;
  const entries = entriesOf(catalog);
  if (entries.some((entry) => entry.name === name)) return [];
  const place = sortedPlace(
    entries.map((entry) => entry.name),
    name,
  );
  const after = place === null ? null : entries.find((entry) => entry.name === place)?.property;
  const styled = rangeInStyle(range, name, entries);
  const insert = { kind: 'insert', text: `"${name}": "${styled}"`, ...(after === undefined ? {} : { after }) } as const;
  return objectEdits(catalog, [insert])
    .flat()
    .map((edit) => ({ ...edit, file }));
}

function catalogIn(holder: ts.ObjectLiteralExpression, reference: string): ts.ObjectLiteralExpression | undefined {
  const name = nameOf(reference);
  const named = objectIn(holder, 'catalogs');
  const own = named === undefined ? undefined : objectIn(named, name);
  return own ?? (name === 'default' ? objectIn(holder, 'catalog') : undefined);
}

function inYaml(file: string, text: string, { reference, name, range }: Wanted): FileEdit[] | undefined {
  const [tree] = yamlTrees(text) ?? [];
  const key = nameOf(reference);
  const found = valueAt(valueAt(tree, 'catalogs'), key) ?? (key === 'default' ? valueAt(tree, 'catalog') : undefined);
  const entries = found?.kind === 'map' ? found.entries.filter((entry) => entry.key !== undefined) : [];
  const [first] = entries;
  if (first === undefined) return undefined;
  const names = entries.map((entry) => entry.key?.text ?? '');
  if (names.includes(name)) return [];
  const ranges = entries.flatMap(({ key: each, value }) =>
    each === undefined || value?.kind !== 'scalar' ? [] : [{ name: each.text, range: value.text }],
  );
  const styled = rangeInStyle(range, name, ranges);
  const quotes = entries.map(({ key: each }) => text[(each?.start ?? 1) - 1] ?? '').filter((each) => /["']/.test(each));
  const quote = name.startsWith('@') ? (quotes[0] ?? "'") : '';
  const line = `${quote}${name}${quote}: ${styled}`;
  const place = sortedPlace(names, name);
  const before =
    place === null ? undefined : entries[place === undefined ? entries.length - 1 : names.lastIndexOf(place)];
  return [{ file, ...insertion(text, { before, first, line }) }];
}

function insertion(
  text: string,
  {
    before,
    first,
    line,
  }: { readonly before: ConfigEntry | undefined; readonly first: ConfigEntry; readonly line: string },
) {
  if (first.isInline) {
    const at = before?.end ?? first.start;
    return { start: at, end: at, text: before === undefined ? `${line}, ` : `, ${line}` };
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /(?<![ \t])[ \t]*$/.exec(text.slice(0, first.start))?.[0] ?? '';
  if (before === undefined) return { start: first.start, end: first.start, text: `${line}${eol}${indent}` };
  const at = before.end + (/\r?\n|$/.exec(text.slice(before.end))?.index ?? 0);
  return { start: at, end: at, text: `${eol}${indent}${line}` };
}

function nameOf(reference: string): string {
  return reference.slice('catalog:'.length).trim() || 'default';
}
