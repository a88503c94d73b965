// Generated and mutated code against the laws: npm run fuzz -- [cases] [seed]. TMPDIR may name a folder in memory.
import { campaign, type Violation } from '../test/fuzz/campaign.ts';

const [cases = 20_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(0);

const violations = await campaign({
  cases,
  seed,
  onProgress: (done) => {
    if (done % 800 === 0) console.log(`${done} of ${cases}, ${seconds()} s`);
  },
  onViolation: show,
});
console.log(`${cases} cases from seed ${seed} in ${seconds()} s: ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;

function show({ seed: own, destination, error, tree }: Violation): void {
  console.log(`\nseed ${own}, to ${JSON.stringify(destination)}: ${error instanceof Error ? error.stack : error}`);
  for (const [path, text] of tree) console.log(`--- ${path}\n${JSON.stringify(text)}`);
}
