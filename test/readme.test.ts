import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READMES, record, recordingIn, withoutTimes } from '../scripts/recording.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { LANGUAGES, type Language } from '../src/messages/language.ts';

const ROOT = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const HEADINGS: Readonly<Record<Language, { readonly commands: string; readonly options: string }>> = {
  en: { commands: 'Commands', options: 'Options' },
  'zh-CN': { commands: '命令', options: '选项' },
};

describe.each(LANGUAGES)('the README in %s', (language) => {
  const readme = readFileSync(join(ROOT, READMES[language]), 'utf8');
  const headings = HEADINGS[language];
  const section = (heading: string) => readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';

  it('starts with two command lines that are scripts of the package', () => {
    const first = readme.split(/^## /m)[0] ?? '';
    const lines = [...first.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block?.trim());
    expect(lines).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
    expect(recordingIn(readme).split('\n')[0]?.replace('$ npx migrate', 'node bin/migrate.js')).toBe(
      scripts.demo.split(' && ').at(-1),
    );
  });

  it('names every command', () => {
    const table = section(headings.commands);
    for (const { name, argument } of COMMANDS.slice(1)) expect(table).toContain(`| \`migrate ${name} ${argument}\` |`);
  });

  it('names every option, and none that is not there', () => {
    const flags = COMMANDS.flatMap((command) => command.flags.map((flag) => flag.long));
    const named = [...section(headings.options).matchAll(/^\| (`--.*?`) \|/gm)].flatMap(([, cell]) =>
      cell?.match(/--[a-z-]+/g),
    );
    expect(new Set(named)).toEqual(new Set(flags));
  });

  it('shows what the program prints; after a change, `npm run record`', () => {
    expect(withoutTimes(recordingIn(readme))).toBe(withoutTimes(record(language)));
  });
});

it.each([...Object.values(READMES), 'CONTRIBUTING.md', 'docs/architecture.md'])(
  '%s links to files that are there',
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(ROOT, file, '..', link)))).toEqual([]);
  },
);
