import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

// Modes are compared: the ones of new files must not depend on who runs the tests.
process.umask(0o022);

/** A fresh folder that goes away with the test, holding the given files. Values are text or bytes. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'banjia-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

export function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** A named pipe that nobody writes to: opening it plainly would wait for ever. */
export function makePipe(root: string, name: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', name], { cwd: root });
}

/** Every file and link below root, `.git` apart: its mode and bytes (or target), so that two trees can be compared. */
export function snapshot(root: string, folder = ''): Record<string, string> {
  const seen: Record<string, string> = {};
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = folder + name;
    const stat = lstatSync(join(root, path));
    if (path === '.git') continue;
    if (stat.isDirectory()) Object.assign(seen, { [`${path}/`]: 'folder' }, snapshot(root, `${path}/`));
    else if (stat.isSymbolicLink()) seen[path] = `-> ${readlinkSync(join(root, path))}`;
    else seen[path] = `${(stat.mode & 0o7777).toString(8)} ${readFileSync(join(root, path)).toString('latin1')}`;
  }
  return seen;
}

/** Runs git in a folder with a name to commit under and without the configuration of this machine. */
export function git(cwd: string, ...args: string[]): string {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  return execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

/** A git repository with everything that is in it committed. */
export function commitAll(root: string): void {
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'all');
}
