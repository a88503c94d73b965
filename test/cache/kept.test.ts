import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isAnyKept, keep, readKept } from '../../src/cache/kept.ts';

const SHELF = { folder: 'things', mostFiles: 3, mostBytes: 1_000 };
let home: string;
const place = (name = ''): string => join(home, 'banjia', SHELF.folder, name);
const put = (name: string, text: string): void => keep(SHELF, name, Buffer.from(text));
const got = (name: string): string | undefined => readKept(SHELF, name)?.toString();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'banjia-kept-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

it('gives back what was kept, and nothing where nothing was', () => {
  expect(got('a')).toBeUndefined();
  put('a', 'text');
  put('a', 'newer');
  expect(got('a')).toBe('newer');
  expect(isAnyKept(SHELF, 'a')).toBe(true);
  expect(isAnyKept(SHELF, 'b')).toBe(false);
});

it.skipIf(process.platform === 'win32')('keeps it for this user alone', () => {
  put('a', 'text');
  expect(statSync(place()).mode & 0o777).toBe(0o700);
  expect(statSync(place('a')).mode & 0o777).toBe(0o600);
  chmodSync(place('a'), 0o666);
  expect(got('a')).toBeUndefined();
});

it.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('text', 'tent'), 'latin1')],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{}')],
])('takes a file that is %s for none', (_, damage) => {
  put('a', 'text');
  writeFileSync(place('a'), damage(readFileSync(place('a'))));
  expect(got('a')).toBeUndefined();
  put('a', 'text');
  expect(got('a')).toBe('text');
});

it('throws away what was not used for longest', () => {
  const day = 86_400;
  for (const [i, name] of ['a', 'b', 'c'].entries()) {
    put(name, name);
    utimesSync(place(name), day * i, day * i);
  }
  expect(got('a')).toBe('a');
  put('d', 'd');
  expect(readdirSync(place()).sort()).toEqual(['a', 'c', 'd']);
  put('large', 'x'.repeat(960));
  expect(readdirSync(place())).toEqual(['large']);
  put('too large', 'x'.repeat(1_000));
  expect(got('too large')).toBeUndefined();
});

it('says nothing where the folder can be neither made nor read', () => {
  writeFileSync(join(home, 'banjia'), 'a file in its place');
  put('a', 'text');
  expect(got('a')).toBeUndefined();
  expect(existsSync(place())).toBe(false);
});
