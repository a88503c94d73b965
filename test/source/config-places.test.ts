import { describe, expect, test } from 'vitest';
import { configTrees } from '../../src/source/config/config-trees.ts';
import { dockerPlaces } from '../../src/source/config/docker-places.ts';
import { variablePlaces } from '../../src/source/config/variable-places.ts';

const NAMES = new Set(['OPENAI_API_KEY', 'OPENAI_MODEL']);

const SAMPLES = {
  'a.yaml': `# OPENAI_API_KEY
env: # 搬家
  OPENAI_API_KEY: "\${OPENAI_API_KEY:-no}"
  'OPENAI_MODEL': gpt-4o # OPENAI_MODEL
list:
- OPENAI_API_KEY
- {name: OPENAI_API_KEY, value: x}
script: |
  echo "$OPENAI_API_KEY"
---
OPENAI_MODEL:
`,
  'a.jsonc': `{
  // OPENAI_API_KEY
  "env": { "OPENAI_API_KEY": "\\u0041$OPENAI_API_KEY", "n": 1, /* OPENAI_MODEL */ "OPENAI_MODEL": "gpt-4o", },
  "list": ["OPENAI_API_KEY", true, { "env": "OPENAI_MODEL" }],
}
`,
  'a.toml': `# OPENAI_API_KEY
title = 'OPENAI_MODEL'
when = 2026-01-01T00:00:00Z
[a."b c".d] # OPENAI_MODEL
OPENAI_API_KEY = "x # OPENAI_MODEL"
vars = { OPENAI_MODEL = "gpt-4o", n = 1_000 }
list = [
  "OPENAI_API_KEY", # OPENAI_MODEL
  "b",
]
[[more]]
dotted.OPENAI_MODEL = """
OPENAI_API_KEY"""
`,
};

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['behind a BOM', (text) => `\uFEFF${text}`],
  ['in CRLF', (text) => text.replaceAll('\n', '\r\n')],
];

describe.each(CHANGES)('places %s', (_, change) => {
  test.each(Object.entries(SAMPLES))('of %s point at the names, comments apart', (path, sample) => {
    const text = change(sample);
    const places = (configTrees(path, text) ?? []).flatMap((tree) => variablePlaces(tree, NAMES));
    for (const { name, start, value } of places) {
      expect(text.slice(start, start + name.length)).toBe(name);
      if (value !== undefined) expect(text.slice(value.start, value.end)).toBe(value.text);
    }
    expect(places.map(({ form, name, value }) => [form, name, value?.text ?? null])).toMatchSnapshot(path);
  });

  test('of a Dockerfile tell values and what may be repeated', () => {
    const text = change(
      'FROM node\n# OPENAI_MODEL\nARG OPENAI_API_KEY\nENV OPENAI_API_KEY=$OPENAI_API_KEY\nENV A=1 OPENAI_MODEL="gpt-4o" B=2\n',
    );
    const places = dockerPlaces(text, NAMES);
    for (const { name, start } of places) expect(text.slice(start, start + name.length)).toBe(name);
    expect(places.map(({ form, value, whole }) => [form, value?.text ?? null, whole !== undefined])).toEqual([
      ['listed', null, true],
      ['set', '$OPENAI_API_KEY', true],
      ['reference', null, false],
      ['assignment', 'gpt-4o', false],
    ]);
  });
});

test.each([
  ['a.yaml', 'a: [\n  b: }\n'],
  ['a.yaml', '{{- if .Values.a }}\na: 1\n{{- end }}\n'],
  ['a.toml', 'a = \n[b\n'],
  ['a.json', ''],
])('%s that does not parse is left: %s', (path, text) => {
  expect(configTrees(path, text)).toBeUndefined();
});
