import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { x } from 'tinyexec';
import { glob } from 'tinyglobby';
import type { Report } from '../../src/report.ts';
import { banjia } from './bin.ts';

/** Every file of a folder, `.git` and node_modules aside: path to its bytes as latin1 text, which loses none. */
export type Bytes = ReadonlyMap<string, string>;

/** What was seen of one folder while it was tried, migrated, migrated again, put back and patched. */
export interface Evidence {
  readonly reports: { readonly dry: Report; readonly real: Report; readonly again: Report };
  readonly trees: {
    readonly before: Bytes;
    readonly dry: Bytes;
    readonly real: Bytes;
    readonly again: Bytes;
    readonly undone: Bytes;
    /** The original with the dry run's `.patch` applied by git. */
    readonly patched: Bytes;
  };
}

export interface ObserveOptions {
  readonly to: string;
  /** Which entries are copied; by name. */
  readonly without?: readonly string[];
}

/** Takes a folder through the whole life of a migration, in a copy under git. The folder itself is only read. */
export async function observe(folder: string, { to, without = [] }: ObserveOptions): Promise<Evidence> {
  const scratch = await mkdtemp(join(tmpdir(), 'banjia-laws-'));
  const root = join(scratch, 'root');
  const patch = join(scratch, 'dry.patch');
  const left = new Set(['.git', 'node_modules', ...without]);
  try {
    await cp(folder, root, { recursive: true, filter: (path) => path === folder || !left.has(basename(path)) });
    await commitAll(root);
    const before = await readBytes(root);
    const dryReport = await migrate([root, '--to', to, '--yes', '--dry-run', '--report', patch]);
    const dry = await readBytes(root);
    const realReport = await migrate([root, '--to', to, '--yes']);
    const real = await readBytes(root);
    const againReport = await migrate([root, '--to', to, '--yes', '--force']);
    const again = await readBytes(root);
    if (differing(before, real).length > 0) await expectExit(['undo', root], 0);
    const undone = await readBytes(root);
    if ((await readFile(patch)).length > 0) await git(root, ['apply', patch]);
    const patched = await readBytes(root);
    return {
      reports: { dry: dryReport, real: realReport, again: againReport },
      trees: { before, dry, real, again, undone, patched },
    };
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** Paths whose bytes are not the same in both trees, sorted. The journal does not count: it is not the user's. */
export const differing = (a: Bytes, b: Bytes): string[] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path) && !path.startsWith('.banjia/'))
    .sort();

async function migrate(args: readonly string[]): Promise<Report> {
  return JSON.parse(await expectExit([...args, '--json'], 0)) as Report;
}

async function expectExit(args: readonly string[], exitCode: number): Promise<string> {
  const output = await banjia(args);
  if (output.exitCode === exitCode) return output.stdout;
  throw new Error(`migrate ${args.join(' ')} exited with ${output.exitCode}:\n${output.stderr}`);
}

async function commitAll(root: string): Promise<void> {
  await git(root, ['init', '--quiet']);
  await git(root, ['add', '--all']);
  await git(root, [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@localhost',
    'commit',
    '--quiet',
    '-m',
    'as published',
  ]);
}

const git = (root: string, args: readonly string[]) =>
  x('git', ['-c', 'core.autocrlf=false', ...args], { throwOnError: true, nodeOptions: { cwd: root } });

async function readBytes(root: string): Promise<Bytes> {
  const paths = await glob('**', { cwd: root, dot: true, ignore: ['.git/**', '**/node_modules/**'], absolute: true });
  const read = async (path: string): Promise<[string, string]> => [
    relative(root, path).split(sep).join('/'),
    await readFile(path, 'latin1'),
  ];
  return new Map(await Promise.all(paths.map(read)));
}
