import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Contestant } from './rounds.ts';

/** Never dependencies of ours: they live in a folder of their own. */
const TOOLS = resolve(fileURLToPath(new URL('../node_modules/.cache/banjia/peers', import.meta.url)));
const PACKAGES = [
  ...['@ai-sdk/codemod@3.0.8', '@ast-grep/cli@0.51.1', '@vscode/ripgrep@1.18.0'],
  ...['jscodeshift@17.4.0', 'ts-morph@28.0.0'],
];
const BIN = join(TOOLS, 'node_modules/.bin');
const CODEMOD = 'v5/move-provider-options';

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
    { name: 'rg -l -F openai', argv: [ripgrep(), '-l', '-F', 'openai'], cwd, fine: [0, 1] },
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
    { name: 'ts-morph, everything + types', argv: [process.execPath, at('everything.cjs'), TOOLS], cwd },
    // It looks for jscodeshift on the path, and runs it once for each of its codemods: this is one of fifty.
    {
      name: '@ai-sdk/codemod, one',
      argv: [join(BIN, 'codemod'), CODEMOD, '.', '--dry'],
      cwd,
      env: { PATH: `${BIN}${delimiter}${process.env.PATH}` },
    },
  ];
  return all.filter(({ argv: [file] }) =>
    file === process.execPath ? existsSync(join(TOOLS, 'node_modules/ts-morph')) : existsSync(file) || isOnPath(file),
  );
}

const astGrep = (): string => installed('@ast-grep/cli', 'ast-grep');

/** For whoever has it nowhere on the path. */
export const ripgrep = (): string => installed('@vscode/ripgrep', 'rg');

/** Programs lie in a package for each platform. */
function installed(name: string, program: string): string {
  const [found] = globSync(`${name}-${process.platform}-${process.arch}*/**/${program}`, {
    cwd: join(TOOLS, 'node_modules'),
    absolute: true,
  });
  return found ?? program;
}

function isOnPath(file: string): boolean {
  return !file.includes('/') && spawnSync(file, ['--version']).status === 0;
}
