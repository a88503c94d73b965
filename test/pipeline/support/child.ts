import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Interrupted, UserError } from '../../../src/errors.ts';
import { applyChanges } from '../../../src/pipeline/apply.ts';
import { replaceFile, temporaryOf } from '../../../src/pipeline/replace-file.ts';
import { withInterrupt } from '../../../src/pipeline/signals.ts';

/**
 * A run in a process of its own: writes `1.ts` to `4.ts` in root, and before the third does what its second argument
 * says: a signal to send itself, or `wait` for a file named `go`.
 */
const [root = '', act = ''] = process.argv.slice(2);
const changes = [1, 2, 3, 4].map((n) => ({ path: `${n}.ts`, before: `old ${n}`, after: `new ${n}` }));

const replace: typeof replaceFile = (target, bytes, traits) => {
  if (target.endsWith('3.ts')) {
    // What is on the disk when a process dies within a write.
    if (act === 'SIGKILL') writeFileSync(temporaryOf(target), 'new');
    if (act === 'wait') waitForGo();
    else process.kill(process.pid, act);
  }
  replaceFile(target, bytes, traits);
};

function waitForGo(): void {
  process.stdout.write('writing\n');
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(join(root, 'go'))) Atomics.wait(sleeper, 0, 0, 10);
}

try {
  await withInterrupt((signal) => applyChanges({ root, changes, command: 'migrate', signal, replace }));
} catch (error) {
  if (!(error instanceof UserError || error instanceof Interrupted)) throw error;
  process.exitCode = error instanceof Interrupted ? EXIT.interrupted : error.exitCode;
}
