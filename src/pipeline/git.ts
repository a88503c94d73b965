import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { Interrupted, UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import { isStop } from './signals.ts';

/** Variables that point git at another repository; they are set while a hook runs. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'] as const;

/** Nothing that the repository's own configuration names may run: no monitor, no hook. */
const INERT = ['-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null'] as const;

/** A clone that lacks objects would fetch them, with programs that its own configuration names. */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' } as const;

/**
 * Milliseconds. A large repository on a slow disk takes some; a pipe in the place of a file that git reads (`.gitignore`,
 * what `core.excludesFile` names) takes for ever.
 */
const PATIENCE = 120_000;

const PROGRAM = process.platform === 'win32' ? 'git.exe' : 'git';

export interface GitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Configuration on top of the repository's: key to value. */
  readonly config?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for an answer. */
  readonly patience?: number;
}

export interface GitOutput {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** What git says of a folder that no repository holds. */
const NO_REPOSITORY: GitOutput = { ok: false, stdout: Buffer.alloc(0), stderr: '' };

/**
 * Runs git in `root`, without a shell, taking no locks and executing nothing of the repository's.
 * Resolves to null where git is not installed; rejects with Interrupted when it was stopped, by us or by Ctrl-C, which
 * reaches it before it reaches us, and with UserError when it does not answer. Where no repository can be, it is not
 * started: to fork a process that holds a compiler takes longer than a small repository's scan.
 */
export function git(root: string, args: readonly string[], options: GitOptions = {}): Promise<GitOutput | null> {
  const folders = programFolders();
  const program = folders.map((folder) => join(folder, PROGRAM)).find(existsSync);
  if (program === undefined) return Promise.resolve(null);
  if (!mayHoldRepository(root)) return Promise.resolve(NO_REPOSITORY);
  return new Promise((resolve, reject) => {
    const settings = {
      cwd: root,
      env: environment(folders, options.config ?? {}),
      encoding: 'buffer',
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
      signal: options.signal,
      timeout: options.patience ?? PATIENCE,
    } as const;
    execFile(program, [...INERT, ...args], settings, (error, stdout, stderr) => {
      if (error?.name === 'AbortError') reject(new Interrupted());
      else if (error?.killed === true) reject(new UserError(words.gitWaits(root), { hint: words.gitWaitsHint }));
      else if (isStop(error?.signal)) reject(new Interrupted());
      else if (error?.code === 'ENOENT') resolve(null);
      else resolve({ ok: error === null, stdout, stderr: stderr.toString() });
    });
  });
}

/** Whether a folder or one above it has a `.git`. Of a bare repository git would say that there is no worktree. */
function mayHoldRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && mayHoldRepository(dirname(folder)));
}

/** Where programs are looked for. A folder of PATH that is none of the system's but relative would be one below root. */
function programFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
}

function environment(folders: readonly string[], config: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...OFFLINE, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of ELSEWHERE) delete env[name];
  // On Windows it may be spelled `Path`.
  for (const name of Object.keys(env)) if (name.toUpperCase() === 'PATH') delete env[name];
  env.PATH = folders.join(delimiter);
  // As variables, not as `-c`: a key that holds a `=` would be cut in two there. After those that are set already.
  const first = Number(env.GIT_CONFIG_COUNT ?? 0);
  const rows = Object.entries(config);
  rows.forEach(([key, value], i) => {
    env[`GIT_CONFIG_KEY_${first + i}`] = key;
    env[`GIT_CONFIG_VALUE_${first + i}`] = value;
  });
  if (rows.length > 0) env.GIT_CONFIG_COUNT = String(first + rows.length);
  return env;
}

/** Splits what git prints with `-z`. */
export function records(stdout: Buffer): string[] {
  return stdout.toString('utf8').split('\0').slice(0, -1);
}

/** Throws UserError where git distrusts the folder, as it does in containers where root belongs to another user. */
export function throwIfDistrusted(root: string, output: GitOutput): void {
  if (output.ok || !output.stderr.includes('dubious ownership')) return;
  throw new UserError(words.gitDistrusts(root), { hint: words.gitDistrustsHint(root) });
}
