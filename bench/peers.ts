import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Contestant } from './rounds.ts';

/** Never dependencies of ours: they live in a folder of their own. */
const TOOLS = resolve(fileURLToPath(new URL('../node_modules/.cache/banjia/peers', import.meta.url)));
const PACKAGES = ['@ast-grep/cli@0.51.1', 'jscodeshift@17.4.0', 'ts-morph@28.0.0'];
const BIN = join(TOOLS, 'node_modules/.bin');

const at = (path: string) => fileURLToPath(new URL(`peers/${path}`, import.meta.url));

/** Installs the other tools, without running scripts of theirs. */
export function installPeers(): void {
  mkdirSync(TOOLS, { recursive: true });
  execFileSync('npm', ['install', '--prefix', TOOLS, '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
    stdio: 'inherit',
  });
}

/** Those of the other tools that are there. */
export function peers(cwd: string): Contestant[] {
  const all: Contestant[] = [
    { name: 'rg -l -F openai', argv: ['rg', '-l', '-F', 'openai'], cwd, fine: [0, 1] },
    { name: 'ast-grep scan', argv: [astGrep(), 'scan', '--rule', at('rules.yml'), '--json=compact'], cwd },
    {
      name: 'jscodeshift',
      argv: [
        join(BIN, 'jscodeshift'),
        ...['--dry', '--silent', '--extensions=ts,tsx,js,jsx,mjs,cjs,mts,cts', '--ignore-pattern=**/node_modules/**'],
        ...['-t', at('transform.cjs'), '.'],
      ],
      cwd,
    },
    { name: 'ts-morph, importers + types', argv: [process.execPath, at('importers.cjs'), TOOLS], cwd },
  ];
  return all.filter(({ argv: [file] }) =>
    file === process.execPath ? existsSync(join(TOOLS, 'node_modules/ts-morph')) : existsSync(file) || isOnPath(file),
  );
}

/** The program itself lies in a package for each platform. */
function astGrep(): string {
  const [program] = globSync(`@ast-grep/cli-${process.platform}-${process.arch}*/ast-grep*`, {
    cwd: join(TOOLS, 'node_modules'),
    absolute: true,
  });
  return program ?? 'ast-grep';
}

function isOnPath(file: string): boolean {
  return !file.includes('/') && spawnSync(file, ['--version']).status === 0;
}
