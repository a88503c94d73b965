import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { record, recordingIn, withoutTimes } from '../scripts/recording.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const section = (heading: string) => readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';

describe('the README', () => {
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
    const table = section('Commands');
    for (const { name, argument } of COMMANDS.slice(1)) expect(table).toContain(`| \`migrate ${name} ${argument}\` |`);
  });

  it('names every option, and none that is not there', () => {
    const flags = COMMANDS.flatMap((command) => command.flags.map((flag) => flag.long));
    const named = [...section('Options').matchAll(/^\| (`--.*?`) \|/gm)].flatMap(([, cell]) =>
      cell?.match(/--[a-z-]+/g),
    );
    expect(new Set(named)).toEqual(new Set(flags));
  });

  it('shows what the program prints; after a change, `npm run record`', () => {
    expect(withoutTimes(recordingIn(readme))).toBe(withoutTimes(record()));
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'])('%s links to files that are there', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(ROOT, file, '..', link)))).toEqual([]);
  });
});
