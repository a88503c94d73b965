// SIGKILL at random moments of writing, and undo: npm run kill -- [times] [files]
import { createRandom } from '../test/fuzz/random.ts';
import { type Kill, killOnce } from '../test/pipeline/kill.ts';

const [times = 200, files = 300] = process.argv.slice(2).map(Number);
const { below } = createRandom(Date.now() % 2 ** 31);
const kills: Kill[] = [];
let took = 0;
for (let i = 0; i < times; i += 1) {
  // Measured anew now and then, so that the moments cover the whole run on a machine whose speed drifts.
  if (i % 20 === 0) ({ took } = await killOnce(files, Number.POSITIVE_INFINITY));
  kills.push(await killOnce(files, (took * below(10_000)) / 10_000));
}

const count = (is: (kill: Kill) => boolean) => kills.filter(is).length;
const lost = kills.flatMap((kill) => kill.lost);
console.log(
  `${times} kills in ${files} files: ${count(({ written }) => written === 0)} before the first write, ` +
    `${count(({ written }) => written > 0 && written < files)} between, ${count(({ written }) => written === files)} after ` +
    `the last; ${lost.length} files lost`,
);
process.exitCode = lost.length > 0 ? 1 : 0;
