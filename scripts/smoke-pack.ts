// Installs the packed tarball into an empty folder, as a user's npm does, and tries it there on a copy of the example.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../src/report.ts';
import { readTree } from '../test/helpers/tree.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const [tarball] = process.argv.slice(2);
assert.ok(tarball, 'usage: npm run smoke -- <banjia-x.y.z.tgz>');

const folder = mkdtempSync(join(tmpdir(), 'banjia-smoke-'));
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

try {
  run('npm', 'init', '--yes');
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', resolve(tarball));
  for (const bin of ['migrate', 'banjia']) assert.equal(run('npx', bin, '--version').trim(), version);

  const app = join(folder, 'support-desk');
  cpSync(join(repository, 'examples/support-desk'), app, { recursive: true });
  const before = readTree(app);
  const report: Report = JSON.parse(run('npx', 'migrate', 'support-desk', '--to', 'zhipu', '--dry-run', '--json'));
  assert.equal(report.tool.version, version);
  assert.ok(report.stats.filesChanged > 3, `${report.stats.filesChanged} files would change`);
  assert.ok(report.models.some(({ from }) => from === 'gpt-4o'));
  assert.deepEqual(readTree(app), before, 'a dry run must not write');

  run('npx', 'banjia', 'init', 'support-desk', '--to', 'zhipu');
  const written = [...readTree(app).keys()].filter((path) => !before.has(path) && !path.startsWith('.banjia/'));
  assert.deepEqual(
    written,
    ['.github/workflows/banjia.yml', 'banjia.config.json'],
    'the templates must be in the package',
  );

  const installed = createRequire(join(folder, 'package.json'));
  assert.equal(installed('banjia/report.schema.json').properties.schemaVersion.const, 1);
  console.log(`The tarball works: ${version}, ${report.stats.filesChanged} files would change in the example.`);
} finally {
  rmSync(folder, { recursive: true });
}
