// The inputs of all fixtures in other words that mean the same, and where something else is found of them:
// npm run reword -- [way] [family/case]. With both, what was reworded and what was found of it before and after.
// Not all that differs is a fault: read it.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Edit } from '../src/edit.ts';
import { applyEdits, type RuleEdit } from '../src/pipeline/change-set.ts';
import { ts } from '../src/source/ts.ts';
import { type Fixture, loadFixture, migrate, type Outcome } from '../test/helpers/run-fixture.ts';
import type { Tree } from '../test/helpers/tree.ts';
import type { Rewording } from '../test/reworded/rewording.ts';
import { REWORDINGS } from '../test/reworded/rewordings.ts';

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Tells where something stands, or what stands beside it, more than what becomes of it. */
const BESIDE = /import|dependency|price|^docs|^env\/file/;

const [way, name] = process.argv.slice(2);
const fixtures = globSync('../test/fixtures/*/*/case.json', {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  absolute: true,
})
  .sort()
  .map((file) => loadFixture(dirname(file)))
  .filter((fixture) => name === undefined || fixture.name === name);
for (const [own, reword] of Object.entries(REWORDINGS)) {
  if (way !== undefined && way !== own) continue;
  const told = await differences(own, reword);
  console.log(`${own}: ${told.tried} reworded, ${told.lines.length} differ`);
  for (const line of told.lines) console.log(`  ${line}`);
}

async function differences(own: string, reword: Rewording): Promise<{ tried: number; lines: string[] }> {
  const lines: string[] = [];
  let tried = 0;
  for (const fixture of fixtures) {
    const tree = reworded(fixture.input, reword);
    if (tree === undefined) continue;
    tried += 1;
    const [before, after] = [await outcomeOf(fixture, fixture.input), await outcomeOf(fixture, tree)];
    const [old, now] = [countsOf(before), countsOf(after)];
    const changed = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
    if (changed.length === 0) continue;
    lines.push(
      `${fixture.name}: ${changed.map((key) => `${key} ${old.get(key) ?? 0} → ${now.get(key) ?? 0}`).join(', ')}`,
    );
    if (way === own && name !== undefined) show(tree, { before, after });
  }
  return { tried, lines };
}

/** Undefined where nothing is reworded. Files that don't parse, before or after, stay as they are. */
function reworded(input: Tree, reword: Rewording): Tree | undefined {
  let isChanged = false;
  const tree = new Map(input);
  for (const [path, text] of input) {
    const file = CODE.test(path) ? parse(path, text) : undefined;
    const next = file === undefined ? text : applyEdits(text, outermost(reword(file)));
    if (next === text || parse(path, next) === undefined) continue;
    tree.set(path, next);
    isChanged = true;
  }
  return isChanged ? tree : undefined;
}

function parse(path: string, text: string): ts.SourceFile | undefined {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly unknown[] };
  return parseDiagnostics.length === 0 ? file : undefined;
}

/** What stands in something that is replaced as a whole is not reworded as well. */
function outermost(edits: readonly Edit[]): RuleEdit[] {
  const isReplacing = ({ start, end }: Edit) => Number(end > start);
  const sorted = edits.toSorted((a, b) => a.start - b.start || isReplacing(a) - isReplacing(b) || b.end - a.end);
  let end = 0;
  return sorted.flatMap((edit) => {
    if (edit.start < end) return [];
    end = edit.end;
    return [{ ...edit, rule: 'reword' }];
  });
}

async function outcomeOf({ args, only }: Fixture, tree: Tree): Promise<Outcome> {
  return migrate(tree, args, only);
}

function countsOf({ plan }: Outcome): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, action } of plan.findings) {
    if (action === 'none' || BESIDE.test(rule)) continue;
    counts.set(`${rule} ${action}`, (counts.get(`${rule} ${action}`) ?? 0) + 1);
  }
  return counts;
}

function show(tree: Tree, { before, after }: { readonly before: Outcome; readonly after: Outcome }): void {
  for (const [path, text] of tree) if (CODE.test(path)) console.log(`--- ${path}\n${text}`);
  for (const [title, { plan }] of Object.entries({ before, after })) {
    console.log(`=== ${title}`);
    for (const { file, line, rule, action, message } of plan.findings)
      if (action !== 'none') console.log(`${file}:${line} ${rule} ${action} ${message}`);
  }
}
