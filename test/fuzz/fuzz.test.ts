import { expect, it } from 'vitest';
import { campaign } from './campaign.ts';

/** A small part with fixed seeds; `npm run fuzz` runs as many as you like. */
it.each([2026, 1126, 41, 62, 7])('holds its laws on mutated code from seed %i', async (seed) => {
  expect(await campaign({ cases: 64, seed })).toEqual([]);
});
