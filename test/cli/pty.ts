import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');

export const KEYS = { enter: '\r', down: '\u001b[B', space: ' ', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

/** A person at a terminal in which the built command runs. */
export interface Pty {
  /** Waits until the program has written this since the last keys; gives all it has written since. */
  sees(what: RegExp): Promise<string>;
  press(...keys: readonly string[]): void;
  /** Closes the terminal window. */
  close(): void;
  readonly exitCode: Promise<number>;
  /** Everything so far, without escape sequences. */
  transcript(): string;
}

/** Starts the command in a terminal of its own, in the environment of a person (no `CI`) with `extra` on top. */
export function openPty(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Pty {
  const { CI, FORCE_COLOR, ...env } = process.env;
  const pty = spawn(process.execPath, [BIN, ...args], {
    cols: 120,
    rows: 40,
    env: { ...env, NO_COLOR: '1', TERM: 'xterm', ...extra },
  });
  let raw = '';
  let seen = 0;
  let ended = false;
  const waiting = new Set<() => void>();
  const notify = () => {
    for (const check of waiting) check();
  };
  const exitCode = new Promise<number>((resolve) => {
    pty.onExit((exit) => {
      ended = true;
      notify();
      resolve(exit.exitCode);
    });
  });
  pty.onData((data) => {
    raw += data;
    notify();
  });
  const transcript = () => stripVTControlCharacters(raw).replaceAll('\r\n', '\n');

  return {
    exitCode,
    transcript,
    press: (...keys) => {
      seen = transcript().length;
      for (const key of keys) pty.write(key);
    },
    close: () => pty.kill('SIGHUP'),
    sees: (what) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const fresh = transcript().slice(seen);
          if (what.test(fresh)) resolve(fresh);
          else if (ended) reject(new Error(`${what} never came:\n${transcript()}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
  };
}
