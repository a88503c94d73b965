// Tries the laws of test/packages on any folder: npm run laws -- <folder> [vendor]
import { resolve } from 'node:path';
import { observe } from '../test/packages/evidence.ts';
import { LAWS } from '../test/packages/laws.ts';

const [folder, to = 'zhipu'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npm run laws -- <folder> [vendor]');

const evidence = await observe(resolve(folder), { to });
const { stats } = evidence.reports.real;
console.log(`${folder}: ${stats.filesChanged} files changed, findings ${JSON.stringify(stats.findings)}`);
for (const [name, law] of Object.entries(LAWS)) {
  try {
    law(evidence);
    console.log(`holds   ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`BROKEN  ${name}\n${error instanceof Error ? error.message : error}`);
  }
}
