import { join } from 'node:path';
import { x } from 'tinyexec';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');

export interface Output {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user does, in a process of its own without a terminal. Never throws for an exit code. */
export const banjia = async (
  args: readonly string[],
  at: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Output> => x(process.execPath, [BIN, ...args], { nodeOptions: at });
