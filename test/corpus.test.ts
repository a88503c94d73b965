import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { loadFixture } from './helpers/run-fixture.ts';

/** How many hard cases were found in real repositories. */
const CASES = 62;
const NUMBERS = Array.from({ length: CASES }, (_, index) => index + 1);

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');
const fixtures = globSync('*/*/case.json', { cwd: FIXTURES, absolute: true })
  .sort()
  .map((file) => loadFixture(dirname(file)));

it('has a fixture for every hard case, and none for a case that there is not', () => {
  const claimed = new Set(fixtures.flatMap(({ corpus }) => corpus));
  expect([...claimed].sort((a, b) => a - b)).toEqual(NUMBERS);
});

it('names each folder of a hard case after a number that it claims', () => {
  const named = fixtures.filter(({ dir }) => basename(dir).startsWith('hard-'));
  const wrong = named.filter(({ dir, corpus }) => !corpus.includes(Number(basename(dir).slice(5, 7))));
  expect(wrong.map(({ name, corpus }) => `${name}: ${corpus}`)).toEqual([]);
});
