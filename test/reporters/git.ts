import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs git in a folder, free of what is configured on this machine, and gives its stdout. */
export function git(folder: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8', stdio: 'pipe' });
}

/** A new repository with these files in its index, for as long as `use` runs. */
export function withRepository(files: ReadonlyMap<string, string>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'banjia-diff-'));
  try {
    git(folder, ['init', '--quiet']);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git(folder, ['add', '--all', '--force']);
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
