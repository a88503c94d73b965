// `npm run bench`: the program beside other tools, in interleaved rounds, and what of its goals it reaches. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readers, removeCache, startUps, uncachedScan } from './contestants.ts';
import { timeEdits } from './edits.ts';
import type { Measured } from './goals.ts';
import { measureGrowth } from './growth.ts';
import { countOpened } from './opened.ts';
import { installPeers } from './peers.ts';
import { prepareFolder, preparePackages, removePrepared } from './prepare.ts';
import { runRounds } from './rounds.ts';
import { tables } from './tables.ts';

const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const PART = /(?<=<!-- bench -->\n).*(?=<!-- \/bench -->)/s;
const EDITS = [10, 100, 1_000, 2_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    timeout: { type: 'string', default: '120' },
    install: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const limits = { rounds: Number(values.rounds), timeoutMs: Number(values.timeout) * 1000 };
const load = (): number => (loadavg()[0] ?? Number.NaN) / availableParallelism();

if (values.install) installPeers();
const before = load();
try {
  const repositories: Measured[] = [];
  for (const folder of positionals.length > 0 ? positionals : [undefined]) {
    const repository = folder === undefined ? await preparePackages() : await prepareFolder(folder);
    console.log(repository.name);
    const results = await runRounds(readers(repository), limits);
    const growth = await measureGrowth(repository, limits);
    const opened = results.has('scan')
      ? await countOpened(uncachedScan(repository.folder), limits.timeoutMs)
      : undefined;
    repositories.push({ repository, results, growth, opened });
    removePrepared();
  }
  const measurements = {
    startUps: await runRounds(startUps(), { ...limits, rounds: 3 * limits.rounds }),
    edits: timeEdits(EDITS, limits.rounds),
    repositories,
    rounds: limits.rounds,
    load: [before, load()] as const,
  };
  const text = tables(measurements);
  console.log(text);
  if (values.write)
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(PART, () => `\n${text}\n\n`),
    );
} finally {
  removePrepared();
  removeCache();
}
