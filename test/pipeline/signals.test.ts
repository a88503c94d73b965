import { expect, test } from 'vitest';
import { Interrupted } from '../../src/errors.ts';
import { endedBySignals, heedSignals, throwIfInterrupted, withInterrupt } from '../../src/pipeline/signals.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const listeners = (): number[] => SIGNALS.map((name) => process.listenerCount(name));

test('gives back what the work gives, and takes its handlers away', async () => {
  const before = listeners();
  const during = await withInterrupt(async (signal) => {
    expect(signal.aborted).toBe(false);
    return listeners();
  });
  expect(during).toEqual(before.map((count) => count + 1));
  expect(listeners()).toEqual(before);
});

test('takes its handlers away after a failure, which it passes on', async () => {
  const before = listeners();
  const failure = new Error('x');
  await expect(withInterrupt(() => Promise.reject(failure))).rejects.toBe(failure);
  expect(listeners()).toEqual(before);
});

test.each(SIGNALS)('%s aborts the signal, and a second one changes nothing', async (name) => {
  const work = withInterrupt(async (signal) => {
    process.emit(name, name);
    process.emit(name, name);
    throwIfInterrupted(signal);
  });
  await expect(work).rejects.toThrow(Interrupted);
});

test('work that is past the point of no return may finish', async () => {
  const done = await withInterrupt(async () => {
    process.emit('SIGINT', 'SIGINT');
    return 'done';
  });
  expect(done).toBe('done');
});

test('a computation leaves signals to the system, which ends the process, and gives the handlers back', async () => {
  await withInterrupt(async (signal) => {
    const before = listeners();
    expect(endedBySignals(listeners)).toEqual([0, 0, 0]);
    expect(listeners()).toEqual(before);
    const failure = new Error('x');
    const fail = () => {
      throw failure;
    };
    expect(() => endedBySignals(fail)).toThrow(failure);
    expect(listeners()).toEqual(before);
    process.emit('SIGTERM', 'SIGTERM');
    expect(signal.aborted).toBe(true);
  });
});

test('a signal that came while something computed is heeded before the next computation takes the handlers away', async () => {
  const work = withInterrupt(async (signal) => {
    process.kill(process.pid, 'SIGHUP');
    throwIfInterrupted(signal);
    await heedSignals(signal);
    return endedBySignals(() => 'done');
  });
  await expect(work).rejects.toThrow(Interrupted);
});
