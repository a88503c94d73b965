import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['examples/support-desk', '--to', 'zhipu', '--dry-run'] as const;
const BLOCK = /(<!-- recording -->\n```text\n)([\s\S]*?)(```\n<!-- \/recording -->)/;

/** What a terminal shows of the README's first command, without colours. Needs a build. */
export function record(): string {
  const output = execFileSync(process.execPath, ['bin/migrate.js', ...COMMAND], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return `$ npx migrate ${COMMAND.join(' ')}\n${output.trim()}\n`;
}

/** The recording that stands in a README. Throws where there is none. */
export function recordingIn(readme: string): string {
  const recording = BLOCK.exec(readme)?.[2];
  if (recording === undefined) throw new Error('The README has no <!-- recording --> block');
  return recording;
}

export const withRecording = (readme: string, recording: string): string =>
  readme.replace(BLOCK, (_, start, __, end) => `${start}${recording}${end}`);

/** Two runs differ in nothing but these. */
export const withoutTimes = (recording: string): string => recording.replace(/\b\d+(\.\d+)? (ms|s)\b/g, '…');
