import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { x } from 'tinyexec';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findProvider, PROVIDERS } from '../../src/providers/index.ts';
import { providerSchema } from '../../src/providers/schema.ts';
import { withTree } from '../helpers/tree.ts';
import type { Output } from '../packages/bin.ts';
import { says, withServer } from './catalog/loopback.ts';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');

/** The command for a user whose cache is empty at first. */
interface Desk {
  readonly run: (...args: string[]) => Promise<Output>;
  /** Where the list of models is kept. */
  readonly file: string;
}

const atDesk = (use: (desk: Desk) => Promise<void>, env: Readonly<Record<string, string>> = {}) =>
  withTree(new Map(), async (home) => {
    const places = { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: join(home, 'cache') };
    return use({
      run: async (...args) =>
        x(process.execPath, [BIN, 'providers', ...args], { nodeOptions: { env: { ...places, ...env } } }),
      file: join(home, 'cache', 'banjia', 'models.json'),
    });
  });

/** A list in which one model of DeepSeek's is left and one is new. */
const [known] = findProvider('deepseek')?.models ?? [];
const LIST = JSON.stringify({
  deepseek: { id: 'deepseek', name: 'DeepSeek', env: [], models: { [known?.id ?? '']: {}, 'deepseek-v9': {} } },
});

describe('migrate providers', () => {
  it('lists all, one a line, without colors and never cut where there is no terminal', async () => {
    await atDesk(async ({ run, file }) => {
      const { exitCode, stdout, stderr } = await run();
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      for (const { id, nameZh, key, regions } of PROVIDERS) {
        const line = stdout.split('\n').find((each) => each.startsWith(`${id} `));
        for (const part of [nameZh, key.env, regions[0].baseURL]) expect(line).toContain(part);
      }
      expect(stdout).not.toContain('\u001b');
      expect(existsSync(file)).toBe(false);
    });
  });

  it.each(['glm', 'ZHIPU', '智谱'])('shows one in full, found as %s', async (name) => {
    await atDesk(async ({ run }) => {
      const { exitCode, stdout } = await run(name);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^Zhipu AI 智谱 AI \(zhipu\)$/m);
    });
  });

  it('knows no others', async () => {
    await atDesk(async ({ run }) => {
      const output = await run('depseek');
      expect(output).toMatchObject({ exitCode: 2, stdout: '' });
      expect(output.stderr).toContain('There is no provider "depseek". Did you mean deepseek?');
    });
  });

  it('gives the data as JSON, sources and all', async () => {
    await atDesk(async ({ run }) => {
      const { providers, ...head } = JSON.parse((await run('--json')).stdout);
      expect(head).toEqual({ schemaVersion: 1, catalog: null });
      const { provider } = JSON.parse((await run('glm', '--json')).stdout);
      expect(provider).toEqual(providers[0]);
      for (const { catalog, ...data } of providers) {
        expect(catalog).toBeNull();
        expect(v.safeParse(providerSchema, data).issues).toBeUndefined();
      }
    });
  });
});

describe('providers --refresh', () => {
  it('keeps the list, and marks what is new and gone, then and later', async () => {
    await atDesk(async ({ run, file }) => {
      const fetched = await withServer(says(LIST), (origin) =>
        run('--refresh', '--from', `${origin}/api.json?key=abc`),
      );
      expect(fetched.exitCode).toBe(0);
      expect(fetched.stderr).toMatch(/^Reading the list of models at http:\/\/127\.0\.0\.1:\d+\/api\.json …\n$/);
      expect(readFileSync(file, 'utf8')).not.toContain('abc');

      const later = await run();
      expect(later).toMatchObject({ exitCode: 0, stderr: '' });
      const [, differences = ''] = /^(deepseek: new deepseek-v9.*\n)/m.exec(fetched.stdout) ?? [];
      expect(later.stdout).toBe(fetched.stdout.replace(differences, ''));
      expect(differences).not.toBe('');
      expect(later.stdout).toMatch(/^deepseek .* 1 new, \d gone /m);
      expect(later.stdout).toContain(new Date().toISOString().slice(0, 10));
      expect((await run('deepseek')).stdout).toMatch(/^New in the list of .*\n {2}deepseek-v9$/m);
      const { provider, catalog } = JSON.parse((await run('deepseek', '--json')).stdout);
      expect(provider.catalog.new).toEqual(['deepseek-v9']);
      expect(catalog.from).toMatch(/\/api\.json$/);
    });
  });

  it.each([
    ['an error', says('{}', 500), 'answered with HTTP status 500.'],
    ['a page', says('<html>'), 'is not JSON.'],
    ['another form', says('{"data":[]}'), 'is not a list of models in the form of https://models.dev/api.json.'],
  ])('goes on with the bundled data after %s', async (_, answer, sentence) => {
    await atDesk(async ({ run, file }) => {
      const plain = await run();
      const { exitCode, stdout, stderr } = await withServer(answer, (origin) => run('--refresh', '--from', origin));
      expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: plain.stdout });
      expect(stderr).toContain(sentence);
      expect(stderr).toMatch(/\nThe bundled data is used\.\n$/);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(existsSync(file)).toBe(false);
    });
  });

  it('keeps the list of last time where nobody answers, and stdout for the data', async () => {
    await atDesk(
      async ({ run, file }) => {
        const origin = await withServer(says(LIST), async (origin) => {
          await run('--refresh', '--from', origin);
          return origin;
        });
        const before = readFileSync(file, 'utf8');
        const { exitCode, stdout, stderr } = await run('--refresh', '--from', origin, '--json');
        expect(exitCode).toBe(3);
        expect(JSON.parse(stdout).catalog.from).toBe(`${origin}/`);
        expect(stderr).toContain(`${origin}/ can't be reached: ECONNREFUSED.`);
        expect(stderr).toContain('NODE_USE_ENV_PROXY=1');
        expect(stderr).toMatch(/The bundled data is used, with the list of \d{4}-\d\d-\d\d \(/);
        expect(readFileSync(file, 'utf8')).toBe(before);
      },
      { HTTPS_PROXY: 'http://127.0.0.1:9' },
    );
  });

  it('reads no damaged list, says so, and replaces it', async () => {
    await atDesk(async ({ run, file }) => {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, '{"version":1,"models":{"deepseek":["\u001b[2J"]}}');
      const { exitCode, stdout, stderr } = await run();
      expect(exitCode).toBe(0);
      expect(stdout).not.toContain('\u001b');
      expect(stderr).toBe(`The saved list of models in ${file} is damaged, and left out; --refresh replaces it.\n`);
      await withServer(says(LIST), (origin) => run('--refresh', '--from', origin));
      expect((await run()).stderr).toBe('');
    });
  });

  it.each([
    [['--from', 'https://x.example'], '--from says where --refresh reads: pass both.'],
    [['--refresh', '--from', 'models.json'], '--from takes a URL that begins with https:// or http://.'],
    [['--refresh', '--from', 'file:///etc/passwd'], '--from takes a URL that begins with https:// or http://.'],
    [['--refresh', '--from', 'https://me:secret@x.example'], '--from takes a URL without user name and password.'],
  ])('is not run with %j', async (args, sentence) => {
    await atDesk(async ({ run }) => {
      expect(await run(...args)).toMatchObject({ exitCode: 2, stdout: '', stderr: `banjia: ${sentence}\n` });
    });
  });
});
