import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { x } from 'tinyexec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banjia } from '../packages/bin.ts';
import { pinnedModules } from '../pinned/pinned.ts';

const PROJECT = join(import.meta.dirname, 'tested');
const VITEST = join(import.meta.dirname, '../../node_modules/vitest');

/** One whose address ends in another version, and one that has a folder in front of it. */
const TARGETS = ['zhipu', 'alibaba'] as const;

let scratch: string;
let modules: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-tested-'));
  modules = await pinnedModules('mocks');
});

afterAll(() => rm(scratch, { recursive: true }));

describe('a project with tests of its own', () => {
  it('passes them before the move', async () => {
    expect(await failures(await copyOf('before'))).toEqual([]);
  });

  describe.each(TARGETS)('moved to %s', (target) => {
    it('passes them', async () => {
      expect(await failures(await moved(target))).toEqual([]);
    });

    it('would fail most of them as they were', async () => {
      const folder = await moved(`${target}`, `${target}-old-tests`);
      await cp(join(PROJECT, 'test'), join(folder, 'test'), { recursive: true });
      expect((await failures(folder)).length).toBeGreaterThan(6);
    });
  });
});

async function moved(target: string, name: string = target): Promise<string> {
  const folder = await copyOf(name);
  const { exitCode, stderr } = await banjia([folder, '--to', target, '--yes', '--force', '--no-verify']);
  expect(exitCode, stderr).toBe(0);
  return folder;
}

/** The project in a folder of its own, where its packages are found. */
async function copyOf(name: string): Promise<string> {
  const folder = join(scratch, name);
  await cp(PROJECT, folder, { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  for (const each of ['openai', 'nock', 'msw'])
    await symlink(join(modules, each), join(folder, 'node_modules', each), 'dir');
  await symlink(VITEST, join(folder, 'node_modules/vitest'), 'dir');
  return folder;
}

interface Results {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The tests of a project that fail, with what they say; files that do not even load among them. */
async function failures(folder: string): Promise<string[]> {
  const args = ['run', '--root', folder, '--reporter=json'];
  const { stdout, stderr } = await x(process.execPath, [join(VITEST, 'vitest.mjs'), ...args]);
  expect(stdout, stderr).toContain('{');
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Results;
  return testResults.flatMap(({ message, assertionResults }) => [
    ...(message === '' ? [] : [message]),
    ...assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join()}`),
  ]);
}
