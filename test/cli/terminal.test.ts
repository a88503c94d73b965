import { afterEach, expect, it, vi } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it.each([
  [120, true, 120],
  // As under `docker run -t` before anybody tells it.
  [0, false, 80],
])('of %i columns has a spinner: %s', (columns, animated, width) => {
  vi.stubEnv('CI', '');
  const stream = { isTTY: true, columns, hasColors: () => false };
  vi.stubGlobal('process', { ...process, env: process.env, stdin: stream, stdout: stream, stderr: stream });
  expect(openTerminal()).toMatchObject({ animated, width, interactive: true });
});
