import { expect, test } from 'vitest';
import { envLines } from '../../src/rules/env/env-file.ts';
import { mdxCode } from '../../src/source/embedded/mdx-code.ts';
import { createResolver } from '../../src/source/resolve.ts';

const N = 100_000;

test.each<[string, () => unknown]>([
  ['empty lines above code', () => createResolver(new Set(), () => undefined).isChecked('a.js', '\n'.repeat(N))],
  ['spaces in a value', () => envLines(`OPENAI_API_KEY=${' '.repeat(N)}x`)],
  ['back-ticks', () => mdxCode('`'.repeat(N))],
])('a hundred thousand %s are read in a moment', (_, read) => {
  const start = performance.now();
  read();
  expect(performance.now() - start).toBeLessThan(2000);
});
