import { expect, it } from 'vitest';
import { withDependents } from '../../src/cli/with-dependents.ts';
import type { FileChange } from '../../src/pipeline/change.ts';

const edited = (path: string, needs?: readonly string[]): FileChange => ({
  path,
  before: 'old',
  after: 'new',
  ...(needs && { needs }),
});
const created = (path: string): FileChange => ({ path, before: null, after: 'new' });

const changes = [edited('a.ts', ['new.ts']), edited('b.ts', ['new.ts']), edited('c.ts'), created('new.ts')];

it.each([
  [['c.ts'], ['c.ts']],
  [['a.ts'], ['a.ts']],
  [
    ['a.ts', 'b.ts'],
    ['a.ts', 'b.ts', 'new.ts'],
  ],
  [['new.ts'], ['a.ts', 'b.ts', 'new.ts']],
])('with %j goes what can not be without, and a new file that nobody needs', (faulty, expected) => {
  expect([...withDependents(new Set(faulty), changes)].sort()).toEqual(expected);
});
