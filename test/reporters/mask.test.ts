import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsMask, maskKeys, maskReport } from '../../src/reporters/mask.ts';
import { SAMPLE_KEY, sampleReport } from './sample-report.ts';

const HEX = '0123456789abcdef'.repeat(2);
const word = (length: number, chars = 'abcdefghijkmnopqrstuvwzABCDEF0123456789') =>
  fc.string({ unit: fc.constantFrom(...chars), minLength: length, maxLength: length });
const keys = fc.oneof(
  fc.integer({ min: 20, max: 60 }).chain((length) => word(length).map((body) => `sk-${body}`)),
  fc.constantFrom('proj', 'svcacct', 'ant').chain((kind) => word(24).map((body) => `sk-${kind}-${body}`)),
  fc.tuple(word(32, '0123456789abcdef'), word(16)).map((parts) => parts.join('.')),
);
const around = fc.constantFrom(
  '',
  ' ',
  "'",
  '"',
  '`',
  '+',
  '=',
  ':',
  '(',
  '\n',
  '\\n',
  'Bearer ',
  'key: ',
  '%3D',
  '搬',
);

describe('maskKeys', () => {
  test('no key survives, whatever stands around it, and masking twice changes no more', () => {
    fc.assert(
      fc.property(around, keys, fc.constantFrom('', ' ', "'", '"', '`', ',', '\n'), (before, key, after) => {
        const masked = maskKeys(`const a${before || ' '}${key}${after}`);
        expect(masked).not.toContain(key.slice(4));
        expect(masked).toContain(`${key.slice(0, 3)}…`);
        expect(maskKeys(masked)).toBe(masked);
      }),
    );
  });

  test.each([
    [`apiKey: '${HEX}'`, "apiKey: '012…'"],
    [`"api_key" = "${HEX}"`, '"api_key" = "012…"'],
    [`AZURE_OPENAI_API_KEY=${HEX}`, 'AZURE_OPENAI_API_KEY=012…'],
    [`      AZURE_OPENAI_API_KEY: ${HEX}`, '      AZURE_OPENAI_API_KEY: 012…'],
    [`apiKey: process.env.OPENAI_API_KEY ?? '${HEX}'`, "apiKey: process.env.OPENAI_API_KEY ?? '012…'"],
    [`+  apiKey:\n+    env.OPENAI_KEY_2 ||\n+    "${HEX}"`, '+  apiKey:\n+    env.OPENAI_KEY_2 ||\n+    "012…"'],
    [`process.env['OPENAI_API_KEY'] = '${HEX}'`, "process.env['OPENAI_API_KEY'] = '012…'"],
    [`const OPENAI_KEY = "${HEX}"`, 'const OPENAI_KEY = "012…"'],
    [`const KEY = '${HEX}'`, "const KEY = '012…'"],
    [`'Bearer ' + '${HEX}'`, "'Bearer ' + '012…'"],
    [` OPENAI_API_KEY_2 = ${HEX}`, ' OPENAI_API_KEY_2 = 012…'],
    [`+export OPENAI_KEY_DEV="${HEX}"`, '+export OPENAI_KEY_DEV="012…"'],
    [`ENV OPENAI_KEY ${HEX}`, 'ENV OPENAI_KEY 012…'],
    [`-  - name: AZURE_KEY\n     value: "${HEX}"`, '-  - name: AZURE_KEY\n     value: "012…"'],
    [`'Authorization: Bearer ${HEX}'`, "'Authorization: Bearer 012…'"],
    [`bce-v3/ALTAK-abc/${HEX}`, 'bce…'],
    [`${'eyJhbGciOiJSUzI1'}.${'eyJHcm91cE5hbWUi'}.c2lnbmF0dXJl`, 'eyJ…'],
  ])('masks %s', (text, masked) => {
    expect(maskKeys(text)).toBe(masked);
    expect([holdsMask(text), holdsMask(masked)]).toEqual([false, true]);
  });

  test.each([
    'OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxx',
    "apiKey: 'sk-your-openai-api-key-goes-here'",
    "apiKey: 'your-azure-openai-key-number-1'",
    'Authorization: `Bearer $' + '{process.env.OPENAI_API_KEY_2}`',
    'apiKey: process.env.AZURE_OPENAI_API_KEY_EASTUS2',
    "apiKey: 'AZURE_OPENAI_API_KEY_EASTUS2'",
    "const STORAGE_KEY = 'conversation-history-v2'",
    'OPENAI_API_KEY_2 = process.env.AZURE_OPENAI_KEY_EASTUS2',
    "apiKey: process.env.OPENAI_API_KEY ?? 'your-key-goes-here-1234'",
    'task-550e8400-e29b-41d4-a716-446655440000',
    'max_tokens: 4096, model: "gpt-4o-2024-08-06"',
    `sha256-${HEX}`,
  ])('leaves %s', (text) => {
    expect(maskKeys(text)).toBe(text);
  });

  test('reaches every text of a report, and changes nothing else', () => {
    const report = sampleReport();
    expect(JSON.stringify(report)).toContain(SAMPLE_KEY);
    const masked = maskReport(report);
    expect(JSON.stringify(masked)).toBe(JSON.stringify(report).replaceAll(SAMPLE_KEY, 'sk-…'));
  });
});
