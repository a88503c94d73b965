import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { x } from 'tinyexec';

export type Results = Readonly<Record<string, { readonly value?: unknown; readonly error?: string }>>;

/** One copy of the app. */
export interface Run {
  readonly name: string;
  readonly folder: string;
  /** URL of the loopback server. */
  readonly loopback: string;
  /** All the app sees of the environment beside. */
  readonly env: Readonly<Record<string, string>>;
  /** Without it, all. */
  readonly parts?: readonly string[];
}

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'preload.mjs')).href;
const RUNNER = join(import.meta.dirname, 'runner.mjs');

/** Makes `import 'openai'` find the given copy of the package in a folder and everything below. */
export const linkClient = async (folder: string, client: string): Promise<void> => {
  const modules = join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  await symlink(client, join(modules, 'openai'), 'dir');
};

/** Runs copies of the app in one process of the given Node, and returns what each printed, by its name. */
export async function runApps(node: string, runs: readonly Run[]): Promise<Readonly<Record<string, Results>>> {
  const asked = runs.map(({ name, folder, loopback, env, parts }) => ({
    main: join(folder, 'main.mjs'),
    env: { ...env, WIRE_LOOPBACK: loopback, WIRE_RUN: name, ...(parts ? { APP_PARTS: parts.join() } : {}) },
  }));
  const { stdout } = await x(node, ['--import', PRELOAD, RUNNER, JSON.stringify(asked)], { throwOnError: true });
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(runs.map(({ name }, at) => [name, JSON.parse(lines[at] ?? '') as Results]));
}
