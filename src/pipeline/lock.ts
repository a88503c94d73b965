import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import { errnoOf } from './errno.ts';
import { createFile, makeHome, tidyHome, unwritable } from './home.ts';
import { readPlain } from './open-plain.ts';

const heldHere = new Set<string>();

/**
 * Keeps every other run from writing below root, in this process and in others. Returns the function that lets go.
 * The lock of a process that is no more is taken over. Throws UserError while another run holds it.
 */
export function lock(root: string): () => void {
  const file = join(makeHome(root), 'lock');
  if (!claim(file)) {
    if (!isAbandoned(file)) throw held(file);
    rmSync(file, { force: true });
    if (!claim(file)) throw held(file);
  }
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
    tidyHome(root);
  };
}

function claim(file: string): boolean {
  try {
    return createFile(file, `${process.pid}\n`);
  } catch (error) {
    throw unwritable(error);
  }
}

/** An unreadable lock counts as held: its writer may be just about to write its number. */
function isAbandoned(file: string): boolean {
  try {
    const pid = Number.parseInt(readPlain(file).toString(), 10);
    if (Number.isNaN(pid)) return false;
    if (pid === process.pid) return !heldHere.has(file);
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // No such process, the lock is gone by now, or it is a link or a pipe, which no run makes.
    return ['ESRCH', 'ENOENT', 'ELOOP', 'ENOTSUP'].includes(errnoOf(error));
  }
}

function held(file: string): UserError {
  return new UserError(words.lock.held, { hint: words.lock.heldHint(file), exitCode: EXIT.failed });
}
