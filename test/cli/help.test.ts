import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { runProgram } from '../../src/cli/program.ts';
import { EXIT } from '../../src/errors.ts';
import { banjia } from '../packages/bin.ts';

/** Written by the build, printed by bin/migrate.js. */
const answers: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../dist/answers.en.json', import.meta.url), 'utf8'),
);

describe('--help', () => {
  it('names every command, every option of migrate, examples and exit codes', async () => {
    const { exitCode, stdout, stderr } = await banjia(['--help']);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    for (const flag of COMMANDS[0].flags) expect(stdout).toContain(`  ${flag.flags} `);
    for (const code of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`^ {2}${code} +\\w`, 'm'));
    expect(stdout).toContain('$ migrate ./app --to zhipu --dry-run');
  });

  it.each(COMMANDS.map(({ name, flags }) => [name, flags] as const))(
    'of %s names its own options',
    async (name, flags) => {
      const { exitCode, stdout } = await banjia([name, '--help']);
      expect(exitCode).toBe(0);
      const named = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
      expect(new Set(named)).toEqual(new Set([...flags.map(({ long }) => long), '--help']));
    },
  );

  it.each([
    ['scna', 'Did you mean scan?'],
    ['everything', 'Commands: migrate, scan, '],
  ])('of %s, which is no command, is one sentence and a hint', async (name, hint) => {
    const { exitCode, stdout, stderr } = await banjia(['help', name]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^banjia: There is no command ${name}\\.\\n${hint.replace('?', '\\\\?')}`));
  });
});

describe('prepared answers', () => {
  const asked = Object.entries(answers).filter(([argv]) => argv.includes('h'));

  it.each(asked)('of %j are what the program says', async (argv, answer) => {
    let said = '';
    await runProgram(argv.split('\n'), (text) => {
      said += text;
    });
    expect(said).toBe(answer);
  });

  it('hold every command', () => {
    for (const { name } of COMMANDS) expect(Object.keys(answers)).toContain(`${name}\n--help`);
  });
});

describe('--version', () => {
  it.each(['--version', '-v'])('%s prints the version alone', async (flag) => {
    const { exitCode, stdout } = await banjia([flag]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
