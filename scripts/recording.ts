import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Language } from '../src/messages/language.ts';

/** Where each language is recorded. */
export const READMES: Readonly<Record<Language, string>> = { en: 'README.md', 'zh-CN': 'README.zh-CN.md' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['examples/support-desk', '--to', 'zhipu', '--dry-run'] as const;
const BLOCK = /(<!-- recording -->\n```text\n)([\s\S]*?)(```\n<!-- \/recording -->)/;

/** What a terminal shows of the README's first command, without colours, whatever the locale. Needs a build. */
export function record(language: Language): string {
  const output = execFileSync(process.execPath, ['bin/migrate.js', ...COMMAND], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', BANJIA_LANG: language },
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
export const withoutTimes = (recording: string): string => recording.replace(/\b\d+(\.\d+)? (ms\b|s\b|毫秒|秒)/g, '…');
