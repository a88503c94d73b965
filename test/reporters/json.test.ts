import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ACTIONS, CONFIDENCES, KINDS } from '../../src/finding.ts';
import { type Report, STAGES } from '../../src/report.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { sampleReport } from './sample-report.ts';

const schema = JSON.parse(readFileSync(new URL('../../templates/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

function errorsOf(report: Report): string[] {
  validate(JSON.parse(renderJson(report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('renderJson', () => {
  test('goes by the schema', () => {
    expect(errorsOf(sampleReport())).toEqual([]);
    expect(errorsOf(sampleReport({ command: 'scan', target: null, files: [], findings: [], models: [] }))).toEqual([]);
  });

  test('a scan has no target', () => {
    expect(errorsOf(sampleReport({ command: 'scan' }))).toContain('/target must be null');
  });

  test('the schema takes no key that it does not name', () => {
    const strays: [path: string, value: (report: Report) => unknown][] = [
      ['', (report) => ({ ...report, stray: 1 })],
      ['/stats', (report) => ({ ...report, stats: { ...report.stats, stray: 1 } })],
      ['/findings/0', (report) => ({ ...report, findings: [{ ...report.findings[0], stray: 1 }] })],
      ['/target/routes', (report) => ({ ...report, target: { ...report.target, routes: { stray: 'zhipu' } } })],
    ];
    for (const [path, value] of strays) {
      expect(validate(value(sampleReport()))).toBe(false);
      expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(path);
    }
  });

  test('the schema names what the types name', () => {
    const { finding, stats } = schema.$defs;
    expect(finding.properties.kind.enum).toEqual(KINDS);
    expect(finding.properties.action.enum).toEqual(ACTIONS);
    expect(finding.properties.confidence.enum).toEqual(CONFIDENCES);
    expect(Object.keys(stats.properties.findings.properties)).toEqual(ACTIONS);
    expect(Object.keys(stats.properties.stagesMs.properties)).toEqual(STAGES);
  });

  test('prints the same bytes however the keys came', () => {
    const report = sampleReport();
    const json = renderJson(report);
    expect(renderJson(reversed(report))).toBe(json);
    expect(Object.keys(JSON.parse(json))).toEqual(Object.keys(schema.properties));
    expect(Object.keys(JSON.parse(json).findings[2])).toEqual(
      Object.keys(schema.$defs.finding.properties).filter((key) => key !== 'after' && key !== 'docs'),
    );
    expect(json).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
    expect(json.endsWith('\n}\n')).toBe(true);
  });

  test('keeps every value that is no key', () => {
    const report = sampleReport({ files: [], findings: sampleReport().findings.slice(0, 7) });
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });
});

/** The same report, the keys of its objects in the opposite order. */
function reversed(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value) => {
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return plain ? Object.fromEntries(Object.entries(value).reverse()) : value;
  });
}
