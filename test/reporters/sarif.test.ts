import { expect, test } from 'vitest';
import { renderSarif } from '../../src/reporters/sarif.ts';
import { SAMPLE_KEY, sampleReport } from './sample-report.ts';

const sample = sampleReport();
const log = JSON.parse(renderSarif(sample));
const [run] = log.runs;

test('each finding that asks for something is a result of its rule', () => {
  const open = sample.findings.filter(({ action }) => action !== 'none');
  expect(run.results).toHaveLength(open.length);
  for (const [i, { ruleId, ruleIndex, partialFingerprints }] of run.results.entries()) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(ruleId).toBe(open[i]?.rule);
    expect(partialFingerprints['banjia/v1']).toBe(open[i]?.id);
  }
  const levels = new Map(
    run.results.map((result: { properties: { action: string }; level: string }) => [
      result.properties.action,
      result.level,
    ]),
  );
  expect(Object.fromEntries(levels)).toEqual({ rewrite: 'note', manual: 'warning', blocked: 'error' });
});

test('paths are escaped part by part, and no key is shown', () => {
  const uris = run.results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      result.locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toContain('src/%E6%A3%80%E7%B4%A2/embed.cjs');
  expect(renderSarif(sample)).not.toContain(SAMPLE_KEY);
});

test('an edit of the own text is a fix', () => {
  const fixes = run.results.flatMap((result: { fixes?: unknown[] }) => result.fixes ?? []);
  expect(fixes.length).toBe(
    sample.findings.filter(({ action, after }) => action !== 'none' && after !== undefined).length,
  );
  expect(fixes.length).toBeGreaterThan(0);
});
