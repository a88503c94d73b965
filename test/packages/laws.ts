import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ts } from 'ts-morph';
import { ACTIONS } from '../../src/finding.ts';
import type { Report } from '../../src/report.ts';
import { type Bytes, differing, type Evidence } from './evidence.ts';

const require = createRequire(import.meta.url);
const isReport = new Ajv2020().compile(require('../../templates/report.schema.json'));

/** What holds for every repository, whatever is in it. Each throws an AssertionError that names the files at fault. */
export const LAWS: Readonly<Record<string, (evidence: Evidence) => void>> = {
  'a dry run writes nothing': ({ trees }) => {
    assert.deepEqual(differing(trees.before, trees.dry), []);
    assert.deepEqual([...trees.dry.keys()].sort(), [...trees.before.keys()].sort());
  },

  'a dry run shows the diff that the real run writes': ({ reports, trees }) => {
    assert.deepEqual(reports.dry.files, reports.real.files);
    assert.deepEqual(differing(trees.real, trees.patched), []);
  },

  'a second run changes nothing': ({ reports, trees }) => {
    assert.deepEqual(differing(trees.real, trees.again), []);
    assert.equal(reports.again.stats.filesChanged + reports.again.stats.filesCreated, 0);
    assert.equal(reports.again.stats.findings.rewrite, 0);
  },

  'undo gives the same bytes': ({ trees }) => assert.deepEqual(differing(trees.before, trees.undone), []),

  'the output parses where the input parsed': ({ trees }) => {
    const worse = differing(trees.before, trees.real).filter(
      (path) => syntaxErrors(trees.real, path) > syntaxErrors(trees.before, path),
    );
    assert.deepEqual(worse, []);
  },

  'the numbers add up': ({ reports: { real }, trees }) => {
    const { stats, findings, files } = real;
    for (const action of ACTIONS) {
      assert.equal(stats.findings[action], findings.filter((finding) => finding.action === action).length, action);
    }
    const written = files.filter(({ status }) => status !== 'manual');
    assert.deepEqual(written.map(({ path }) => path).sort(), differing(trees.before, trees.real));
    assert.equal(stats.filesChanged, files.filter(({ status }) => status === 'changed').length);
    assert.equal(stats.filesCreated, files.filter(({ status }) => status === 'created').length);
  },

  'the same tree gives the same findings, sorted by place': ({ reports: { dry, real } }) => {
    assert.deepEqual(dry.findings, real.findings);
    const sorted = real.findings.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
    );
    assert.deepEqual(real.findings, sorted);
  },

  'every changed file has a finding that says why': ({ reports: { real } }) => {
    const explained = new Set(real.findings.filter(({ action }) => action !== 'none').map(({ file }) => file));
    const changed = real.files.filter(({ status }) => status === 'changed').map(({ path }) => path);
    assert.deepEqual(
      changed.filter((path) => !explained.has(path)),
      [],
    );
  },

  'the report keeps its schema': ({ reports }) => {
    for (const report of Object.values(reports)) assert.ok(isReport(report), JSON.stringify(isReport.errors));
  },
};

/** A report's findings without their words: what a snapshot may hold of somebody else's code. */
export const places = ({ findings }: Report) =>
  findings.map(({ rule, file, line, action }) => ({ rule, file, line, action }));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function syntaxErrors(tree: Bytes, path: string): number {
  // Declarations alone give no output, which the transpiler takes for a failure of its own.
  if (!/\.[cm]?[jt]sx?$/.test(path) || /\.d\.[cm]?ts$/.test(path)) return 0;
  const text = Buffer.from(tree.get(path) ?? '', 'latin1').toString('utf8');
  const compilerOptions = { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext };
  return (
    ts.transpileModule(text, { fileName: path, reportDiagnostics: true, compilerOptions }).diagnostics?.length ?? 0
  );
}
