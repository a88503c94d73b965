import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program as a group of its own, in silence. Null where it takes longer than `timeoutMs`: then all that it
 * started ends with it, which would go on otherwise.
 */
export async function runGroup(
  [file, ...args]: readonly [string, ...string[]],
  { timeoutMs, ...place }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly timeoutMs: number },
): Promise<{ readonly status: number | null; readonly wall: number } | null> {
  const start = performance.now();
  const child = spawn(file, args, { ...place, stdio: 'ignore', detached: true });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    // At once: an analysis is synchronous and would not notice a milder signal.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);
  const [status]: (number | null)[] = await once(child, 'exit');
  clearTimeout(timer);
  return isLate ? null : { status: status ?? null, wall: performance.now() - start };
}
