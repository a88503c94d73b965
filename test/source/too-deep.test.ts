import { expect, test } from 'vitest';
import { configTrees } from '../../src/source/config/config-trees.ts';
import { yamlTrees } from '../../src/source/config/yaml-tree.ts';
import { createJsonReader } from '../../src/source/json-reader.ts';
import { manifestIn } from '../../src/source/manifests.ts';
import { parseFile } from '../../src/source/parse-file.ts';
import { vectorPlaces } from '../../src/source/vectors/vector-places.ts';

const N = 20_000;
const nest = (open: string, inner: string, close: string, n = N) => open.repeat(n) + inner + close.repeat(n);

test.each([
  ['brackets', nest('(', '1', ')')],
  ['calls', nest('f(\n', '1', ')')],
  ['blocks', nest('{', '', '}')],
  ['signs', nest('! ', '1', '')],
  ['conditions', nest('a ? b : ', '1', '')],
  ['types', `type T = ${nest('Array<', '1', '>')}`],
  ['chains', `x${'.a'.repeat(N)}`],
  ['sums', `'a'${"+'a'".repeat(N)}`],
  ['branches', `${'if (a) {} else '.repeat(N)}{}`],
])('code with %s within each other without end is skipped', (_, text) => {
  expect(parseFile('a.ts', text)).toEqual({ because: 'depth', what: '' });
});

test('code as people write it is not', () => {
  expect(parseFile('a.ts', `x(${nest('{a:[', '1', ']}', 50)})${'.then(() => 1)'.repeat(100)}`)).not.toHaveProperty(
    'because',
  );
});

test('a component of more elements than its parser takes is skipped, and the next is read', () => {
  expect(parseFile('a.astro', `---\nlet a\n---\n${'<p>x'.repeat(2_000)}`)).toMatchObject({ because: 'syntax' });
  expect(parseFile('b.astro', `---\nlet a\n---\n${'<p>x</p>'.repeat(200)}`)).not.toHaveProperty('because');
});

test.each([
  ['[', ']'],
  ['{"a":', '}'],
])('JSON of %s says nothing', (open, close) => {
  const text = `{"a":${nest(open, '1', close)}}`;
  expect(createJsonReader(new Set(['a.json']), () => text)('a.json')).toBeUndefined();
  expect(manifestIn('package.json', text)).toBeUndefined();
  expect(configTrees('a.json', text)).toBeUndefined();
  expect(vectorPlaces({ path: 'a.json', text: text.replace('1', '1536') }, new Set([1536]))).toEqual([]);
});

test('TOML says nothing', () => {
  expect(configTrees('a.toml', `a = ${nest('[', '1', ']')}`)).toBeUndefined();
});

test.each([
  ['lists', nest('[', '', ']')],
  ['maps', nest('{a: ', '1', '}')],
  ['dashes', nest('- ', 'x', '')],
  ['question marks', nest('? ', 'x', '')],
  ['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
])('YAML of %s, which would end the process, says nothing', (_, text) => {
  expect(yamlTrees(text)).toBeUndefined();
});

test('YAML as people write it is read, aliases and merges that refer to themselves too', () => {
  expect(yamlTrees(nest('- a:\n'.replace('\n', ' '), 'x', '', 1))).toBeDefined();
  expect(yamlTrees('a: &a\n  b: [x, { c: d }]\n---\n- e\n')).toHaveLength(2);
  expect(yamlTrees('a: &a\n  <<: *a\n  b: *a\n')).toHaveLength(1);
});
