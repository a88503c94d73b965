import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export type Results = Readonly<Record<string, { readonly value?: unknown; readonly error?: string }>>;

export interface RunOptions {
  readonly folder: string;
  /** URL of the loopback server. */
  readonly loopback: string;
  /** All the app sees of the environment beside PATH. */
  readonly env: Readonly<Record<string, string>>;
}

/** Makes a folder's `import 'openai'` find the given copy of the package. */
export const linkClient = async (folder: string, client: string): Promise<void> => {
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await symlink(client, join(modules, 'openai'), 'dir');
};

/** Runs `main.mjs` of a folder as its own process and returns what it printed. */
export async function runApp({ folder, loopback, env }: RunOptions): Promise<Results> {
  const preload = pathToFileURL(join(import.meta.dirname, 'preload.mjs')).href;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, 'main.mjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH, WIRE_LOOPBACK: loopback, ...env },
  });
  return JSON.parse(stdout) as Results;
}
