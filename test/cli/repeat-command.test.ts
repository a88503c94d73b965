import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../src/cli/commands/index.ts';
import { runProgram } from '../../src/cli/program.ts';
import { repeatCommand } from '../../src/cli/repeat-command.ts';
import { parseFlags, type Settings } from '../../src/cli/settings.ts';
import { FAMILIES } from '../../src/finding.ts';

const run = vi.hoisted(() => vi.fn<Run>(async () => 0));
vi.mock('../../src/cli/commands/migrate.ts', () => ({ run }));

/** What a POSIX shell makes of a line, without the program's name. */
function shellWords(line: string): string[] {
  const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return printed.split('\0').slice(0, -1).slice(2);
}

/** What the program understands of a line. */
async function understand(line: string): Promise<{ root: string | undefined; settings: Settings }> {
  await runProgram(shellWords(line));
  const [root, flags = {}] = run.mock.lastCall ?? [];
  return { root, settings: parseFlags(flags) };
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => !value.includes('\0'));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const id = fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,9}$/);
const families = fc.uniqueArray(fc.constantFrom(...FAMILIES), { minLength: 1 });

const settings: fc.Arbitrary<Settings> = fc.record(
  {
    to: fc
      .tuple(id, fc.constantFrom([], ['embeddings=alibaba'], ['images=zhipu', 'chat=deepseek']))
      .map(([to, routes]) => [to, ...routes]),
    region: id,
    // What could end a text in code is refused.
    baseUrl: fc
      .webUrl()
      .map((url) => url.replace(/\/+$/, ''))
      .filter((url) => !/['"`\\$<>]/.test(url)),
    keyEnv: fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,9}$/),
    model: fc.array(
      fc.tuple(id, id).map((row) => row.join('=')),
      { minLength: 1, maxLength: 3 },
    ),
    env: fc.constantFrom('rename', 'keep'),
    only: families,
    skip: families,
    include: texts,
    exclude: texts,
    dryRun: fc.constant(true),
    force: fc.constant(true),
    verify: fc.constant(false),
    todo: fc.constant(false),
    failOn: fc.uniqueArray(fc.constantFrom('manual', 'blocked', 'new-errors'), { minLength: 1 }),
    report: texts,
    verbose: fc.constant(true),
    config: text,
  },
  { requiredKeys: [] },
);

describe('repeatCommand', () => {
  beforeEach(() => run.mockClear());

  it('is short where there is little to say', () => {
    expect(repeatCommand(undefined, { to: ['zhipu'] })).toBe('npx banjia --to zhipu --yes');
  });

  it('quotes for the shell only what needs it', () => {
    expect(
      repeatCommand('my app', { to: ['zhipu'], exclude: ['**/*.test.ts', "it's"], model: ['gpt-4o=glm-4.7'] }),
    ).toBe("npx banjia 'my app' --to zhipu --exclude '**/*.test.ts' --exclude 'it'\\''s' --model gpt-4o=glm-4.7 --yes");
  });

  it('says the same when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(text, { nil: undefined }), settings, async (root, said) => {
        const understood = await understand(repeatCommand(root === undefined ? undefined : `./${root}`, said));
        expect(understood).toEqual({
          root: root === undefined ? undefined : `./${root}`,
          settings: { ...said, yes: true },
        });
      }),
    );
  });

  it('keeps a folder apart from the options', async () => {
    expect((await understand(repeatCommand('-dir', {}))).root).toBe('./-dir');
  });
});
