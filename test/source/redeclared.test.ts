import { describe, expect, it } from 'vitest';
import { brokenBy } from '../../src/source/parse-file.ts';

const BEFORE = "import { openai } from '@ai-sdk/openai';\n";

describe('brokenBy', () => {
  it.each([
    ["import { a } from 'a';\nimport { a } from 'b';\n", 'a'],
    ["import { a } from 'a';\nconst a = 1;\n", 'a'],
    ["import a, { b } from 'a';\nfunction b() {}\n", 'b'],
    ['class A {}\nlet A = 1;\n', 'A'],
    ['function f() {\n  const { x: [y] } = g;\n  const y = 1;\n}\n', 'y'],
    ['switch (a) {\n  case 1:\n    const b = 1;\n  default:\n    const b = 2;\n}\n', 'b'],
  ])('finds the name in %j', (after, name) => {
    expect(brokenBy('a.ts', { before: BEFORE, after })).toBe(`${name} is declared twice.`);
  });

  it.each([
    "import type { A } from 'a';\nconst A = 1;\n",
    "import { type A } from 'a';\nclass A {}\n",
    'function f(a: string): void;\nfunction f(a: number): void;\nfunction f(a: unknown) {}\n',
    'interface A {}\nclass A {}\n',
    'var a = 1;\nvar a = 2;\n',
    'const a = 1;\n{\n  const a = 2;\n}\n',
  ])('takes %j', (after) => {
    expect(brokenBy('a.ts', { before: BEFORE, after })).toBeUndefined();
  });

  it('asks for nothing that was so before', () => {
    const before = 'const a = 1;\nconst a = 2;\n';
    expect(brokenBy('a.ts', { before, after: `${before}a;\n` })).toBeUndefined();
    expect(brokenBy('a.ts', { before, after: before.replaceAll(' a ', ' b ') })).toBeUndefined();
  });
});
