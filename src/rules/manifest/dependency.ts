import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { manifest as words } from '../../messages/manifest.ts';
import type { Entry, Manifest, Section } from '../../source/manifests.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { catalogEdits } from './catalog.ts';
import { type ManifestPlan, ownerless, planManifests, type WantedPackage } from './package-plans.ts';
import { mayBeOlder, rangeInStyle } from './range-style.ts';
import { sortedPlace } from './sorted-place.ts';
import { stillNeeded } from './still-needed.ts';

/** Packages that moved code needs, in the manifest of the workspace that owns it. Lockfiles are never touched. */
export const dependencyRule: Rule = {
  id: 'manifest/dependency',
  family: 'manifest',
  find: (context) => [
    ...planManifests(context).flatMap((plan) => inManifest(plan, context)),
    ...ownerless(context).map(({ file, add }): RuleFinding => {
      const place = { file, start: 0, end: 0, rule: 'manifest/dependency', kind: 'dependency' } as const;
      return { ...place, confidence: 'certain', action: 'manual', message: words.ownerless(add.name, add.range) };
    }),
  ],
};

/** One change to a section, and what is said of it. */
interface Step {
  readonly node: ts.Node;
  readonly message: string;
  readonly change: ObjectChange;
  readonly more?: readonly FileEdit[];
}

function inManifest({ manifest, wanted }: ManifestPlan, context: RuleContext): RuleFinding[] {
  const findings = wanted.flatMap((each) => told(each, manifest));
  const homeless = manifest.sections.length === 0 ? wanted : [];
  const start = manifest.root?.getStart() ?? 0;
  const end = manifest.root === undefined ? start : start + 1;
  const missing = homeless.map(
    ({ name, range }): RuleFinding => ({
      ...base(manifest),
      start,
      end,
      action: 'manual',
      message: manifest.error === undefined ? words.missing(name, range) : words.broken(name, range, manifest.error),
    }),
  );
  const replaced = [...new Set(wanted.flatMap(({ replaces }) => replaces))].sort();
  const needed = new Map(replaced.map((name) => [name, stillNeeded(name, manifest, context)] as const));
  const inSections = manifest.sections.flatMap((section) => {
    const added = wanted
      .filter((each) => sectionsFor(each, manifest).includes(section))
      .map((each) => addition(each, { section, manifest, context }));
    const removed = section.entries.filter(({ name }) => replaced.includes(name));
    return [
      ...stepFindings(
        [...added, ...removed.filter(({ name }) => needed.get(name) === undefined).map(removal)],
        section,
        manifest,
      ),
      ...removed.flatMap((entry) => stays(entry, manifest, needed.get(entry.name))),
    ];
  });
  return [...findings, ...missing, ...inSections];
}

/** A package that is there already needs nothing but, at times, a newer version. */
function told({ name, range }: WantedPackage, manifest: Manifest): RuleFinding[] {
  const entry = manifest.sections.flatMap(({ entries }) => entries).find((each) => each.name === name);
  if (entry === undefined) return [];
  const isOld = mayBeOlder(entry.range, range);
  const message = isOld ? words.older(name, range) : words.there(name);
  return [{ ...placed(entry.property, manifest), action: isOld ? 'manual' : 'none', message }];
}

/** Where a package goes: beside those that it takes the place of, else among what the program runs with. */
function sectionsFor({ name, replaces }: WantedPackage, { sections }: Manifest): Section[] {
  if (sections.some(({ entries }) => entries.some((entry) => entry.name === name))) return [];
  const beside = sections.filter(({ entries }) => entries.some((entry) => replaces.includes(entry.name)));
  return beside.length > 0 ? beside : sections.slice(0, 1);
}

interface Within {
  readonly section: Section;
  readonly manifest: Manifest;
  readonly context: RuleContext;
}

function addition(wanted: WantedPackage, within: Within): Step {
  const { name, files, replaces } = wanted;
  const { section } = within;
  const old = section.entries.find((entry) => replaces.includes(entry.name));
  const names = section.entries.map((entry) => entry.name);
  const place = sortedPlace(names, name);
  const after = place === null ? null : (section.entries.find((entry) => entry.name === place) ?? old)?.property;
  const { value, more } = written(wanted, old, within);
  return {
    node: old?.property ?? (section.literal.parent as ts.PropertyAssignment).name,
    message: words.added(name, files),
    change: { kind: 'insert', text: `"${name}": "${value}"`, ...(after === undefined ? {} : { after }) },
    more,
  };
}

/** What a section says of a package's version; `more` gives it to the catalog that this refers to. */
function written(
  { name, range }: WantedPackage,
  old: Entry | undefined,
  { section, manifest, context }: Within,
): { readonly value: string; readonly more: readonly FileEdit[] } {
  if (manifest.kind === 'imports')
    return { value: specifierLike(old?.range, { old: old?.name, name, range }), more: [] };
  const reference = old?.range.startsWith('catalog:') === true ? old.range : undefined;
  const more =
    reference === undefined
      ? undefined
      : catalogEdits(manifest.file, { reference, name, range }, context.inventory.texts);
  if (reference !== undefined && more !== undefined) return { value: reference, more };
  return { value: rangeInStyle(range, name, section.entries, old?.name), more: [] };
}

/** `npm:openai@^4` of an import map, `https://esm.sh/openai@4.10.0`: the same for another package. */
function specifierLike(
  known: string | undefined,
  { old = '', name, range }: { readonly old: string | undefined; readonly name: string; readonly range: string },
): string {
  const at = known?.indexOf(`${old}@`) ?? -1;
  const lead = known === undefined || at <= 0 ? 'npm:' : known.slice(0, at);
  return `${lead}${name}@${lead.startsWith('http') ? range.replace(/^[\^~]/, '') : range}`;
}

function removal({ property, name }: Entry): Step {
  return { node: property, message: words.removed(name), change: { kind: 'remove', property } };
}

function stays({ property, name }: Entry, manifest: Manifest, by: string | undefined): RuleFinding[] {
  if (by === undefined) return [];
  return [{ ...placed(property, manifest), action: 'none', message: words.stays(name, by) }];
}

/** Changes of one section are made together. */
function stepFindings(steps: readonly Step[], section: Section, manifest: Manifest): RuleFinding[] {
  const { file } = manifest;
  const edits = objectEdits(
    section.literal,
    steps.map(({ change }) => change),
  );
  return steps.map(({ node, message, more = [] }, index) => ({
    ...placed(node, manifest),
    action: 'rewrite',
    message,
    edits: [...(edits[index] ?? []).map((edit) => ({ ...edit, file })), ...more],
    ...(steps.length > 1 ? { group: `${file}:${section.name}` } : {}),
  }));
}

function base({ file }: Manifest) {
  return { rule: 'manifest/dependency', kind: 'dependency', file, confidence: 'certain' } as const;
}

function placed(node: ts.Node, manifest: Manifest) {
  return { ...base(manifest), start: node.getStart(), end: node.end };
}
