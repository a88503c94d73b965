import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';

const root = join(import.meta.dirname, '../../examples/support-desk');
const target = targetOf({ provider: 'zhipu', models: {}, env: 'rename', todo: true });

test('parts of a plan come in the order of the files and their lines, comments among them', async () => {
  const analysis = await analyse({ root, include: [], exclude: [] });
  const whole = plan(analysis, { target, only: [], skip: [] });
  const parts = whole.hunks();
  const first = parts.map(({ findings: [one] }) => one);
  const places = first.map((one) => `${one?.file}:${String(one?.line).padStart(4, '0')}`);
  expect(places).toEqual(places.toSorted());
  expect(new Set(places.map((place) => place.split(':')[0])).size).toBeGreaterThan(3);
  expect(first.filter((one) => one?.rule === 'banjia/todo')).toHaveLength(3);

  expect(whole.pick(() => true).changes).toEqual(whole.changes);
  expect(whole.pick(() => false).changes).toEqual([]);
  const comments = whole.pick(({ findings }) => findings.every(({ rule }) => rule === 'banjia/todo'));
  expect(comments.changes.map(({ path }) => path)).toEqual(['src/answer.ts', 'src/screen.ts', 'src/search.ts']);
  expect(comments.models).toEqual([]);
});
