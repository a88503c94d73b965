import { expect, it } from 'vitest';
import { createRandom } from '../fuzz/random.ts';
import { killOnce } from './kill.ts';

/** A few moments; `npm run kill` takes as many as you like. */
it('loses nothing when it is killed while it writes', async () => {
  const { below } = createRandom(7);
  const { took } = await killOnce(120, Number.POSITIVE_INFINITY);
  for (let i = 0; i < 6; i += 1) expect((await killOnce(120, (took * below(1000)) / 1000)).lost).toEqual([]);
});
