import { setImmediate } from 'node:timers/promises';
import { Interrupted } from '../errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` with a signal that aborts on Ctrl-C, a terminate request or a closed terminal. A second Ctrl-C changes
 * nothing: the first one is already rolling back, and cutting that short would leave half a tree.
 * Rejects with what `work` rejects with, and with Interrupted where an abort stopped a child process of it.
 */
export async function withInterrupt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw error instanceof Error && error.name === 'AbortError' ? new Interrupted() : error;
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

/**
 * Runs work that computes without a pause and writes nothing, so that Ctrl-C ends the process there and then. A listener
 * would only be called when it is through.
 */
export function endedBySignals<T>(work: () => T): T {
  const held = SIGNALS.map((name) => [name, process.listeners(name)] as const);
  for (const name of SIGNALS) process.removeAllListeners(name);
  try {
    return work();
  } finally {
    for (const [name, listeners] of held) for (const listener of listeners) process.on(name, listener);
  }
}

/** Whether a process that ended by this signal was told to stop, rather than crashed. */
export function isStop(name: NodeJS.Signals | null | undefined): boolean {
  return SIGNALS.some((stop) => stop === name);
}

/** Throws Interrupted once the signal is aborted. */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Interrupted();
}

/**
 * Throws Interrupted for what came while something else computed too: that is only told between two turns of the event
 * loop, and forgotten where the listeners are taken away before.
 */
export async function heedSignals(signal: AbortSignal | undefined): Promise<void> {
  // The first one may come before the system is asked again.
  await setImmediate();
  await setImmediate();
  throwIfInterrupted(signal);
}
