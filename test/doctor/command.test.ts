import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { x } from 'tinyexec';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/start.ts';
import { findProvider } from '../../src/providers/index.ts';
import { KEYS, openPty } from '../cli/pty.ts';
import { appWith, SAMPLE_APP } from '../cli/sample-app.ts';
import { readTree, withTree } from '../helpers/tree.ts';
import { withServer } from './server.ts';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');
const KEY = 'sk-secret.0123456789/abc+def';
const ENV = { ZAI_API_KEY: KEY, CI: '', HTTPS_PROXY: '', HTTP_PROXY: '', https_proxy: '', http_proxy: '' };

const doctor = async (args: readonly string[], env: Readonly<Record<string, string>> = ENV) =>
  x(process.execPath, [BIN, 'doctor', ...args], { nodeOptions: { env: { ...process.env, ...env } } });

async function withZhipu<T>(use: (baseURL: string, log: string[]) => Promise<T>): Promise<T> {
  const provider = findProvider('zhipu');
  if (provider === undefined) throw new Error('no such vendor');
  const log: string[] = [];
  const emulator = await startEmulator({
    provider,
    region: provider.regions[0],
    key: KEY,
    strict: true,
    host: '127.0.0.1',
    port: 0,
    onRequest: ({ method, path, status }) => log.push(`${method} ${path.split('/').slice(-1)} ${status}`),
  });
  return use(emulator.baseURL, log).finally(() => emulator.close());
}

describe('migrate doctor', () => {
  it('shows every request, sends it, tells what came, and never shows the key', async () => {
    await withTree(SAMPLE_APP, (root) =>
      withZhipu(async (baseURL, log) => {
        const { exitCode, stdout, stderr } = await doctor([root, '--to', 'zhipu', '--base-url', baseURL, '--yes']);
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(log).toEqual(['GET models 200', ...Array(3).fill('POST completions 200'), 'POST embeddings 200']);
        expect(stdout).toContain(`1. GET ${baseURL}/models\n   authorization: Bearer sk-…   (from ZAI_API_KEY)`);
        expect(stdout).toContain('{"encoding_format":"float","model":"embedding-3","input":"ok","dimensions":1024}');
        for (const subject of ['key', 'endpoint', 'models', 'chat', 'stream', 'tools', 'embeddings'])
          expect(stdout).toMatch(new RegExp(`^ {2}ok {7}${subject} `, 'm'));
        expect(stdout).toContain('7 ok, 0 warnings, 0 failed, 0 not tried');
        expect(stdout).not.toContain(KEY.slice(3, 12));
      }),
    );
  });

  it('reads and writes nothing of the repository but what it scans', async () => {
    await withTree(SAMPLE_APP, async (root) => {
      await doctor([root, '--to', 'zhipu', '--dry-run']);
      expect(readTree(root)).toEqual(SAMPLE_APP);
    });
  });

  it('with --dry-run sends nothing, with or without a key', async () => {
    await withTree(new Map(), (root) =>
      withZhipu(async (baseURL, log) => {
        const args = [root, '--to', 'zhipu', '--base-url', baseURL, '--dry-run'];
        const withKey = await doctor(args);
        const without = await doctor(args, { ...ENV, ZAI_API_KEY: '' });
        expect([withKey.exitCode, without.exitCode]).toEqual([0, 0]);
        expect(withKey.stdout).toContain(`POST ${baseURL}/chat/completions`);
        expect(without.stdout).toContain('ZAI_API_KEY is not set');
        expect(log).toEqual([]);
      }),
    );
  });

  it('without a terminal needs --yes, from the command line and not from a file', async () => {
    await withTree(new Map([['banjia.config.json', '{ "yes": true }']]), (root) =>
      withZhipu(async (baseURL, log) => {
        const { exitCode, stderr } = await doctor([root, '--to', 'zhipu', '--base-url', baseURL]);
        expect(exitCode).toBe(2);
        expect(stderr).toContain('pass --yes');
        expect(log).toEqual([]);
      }),
    );
  });

  it('fails without a key and says where to get one', async () => {
    await withTree(new Map([['.env', `ZAI_API_KEY=${KEY}\n`]]), async (root) => {
      const { exitCode, stdout } = await doctor([root, '--to', 'zhipu', '--yes'], { ...ENV, ZAI_API_KEY: '' });
      expect(exitCode).toBe(1);
      expect(stdout).toContain('ZAI_API_KEY is not set');
      expect(stdout).toContain('https://docs.bigmodel.cn');
      expect(stdout).toContain('no .env files');
    });
  });

  it('fails where the key is wrong, and says so in our words and the vendor’s', async () => {
    await withTree(new Map(), (root) =>
      withZhipu(async (baseURL) => {
        const args = [root, '--to', 'zhipu', '--base-url', baseURL, '--yes'];
        const { exitCode, stdout } = await doctor(args, { ...ENV, ZAI_API_KEY: 'sk-wrong.0123456789' });
        expect(exitCode).toBe(1);
        expect(stdout).toContain('the key is not accepted (HTTP 401, 1000): The API key is missing or wrong.');
        expect(stdout).not.toContain('wrong.0123');
      }),
    );
  });

  it('hides the key where a server sends it back, in whatever form', async () => {
    const echo = ({ headers }: IncomingMessage, response: ServerResponse): void => {
      const key = String(headers.authorization).replace('Bearer ', '');
      const forms = [
        key,
        encodeURIComponent(key),
        Buffer.from(key).toString('base64'),
        Buffer.from(`Bearer ${key}`).toString('base64'),
      ];
      const error = { code: key, message: `bad key: ${forms.join(' ')}` };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    };
    await withTree(new Map(), (root) =>
      withServer(echo, async (baseURL) => {
        for (const json of [[], ['--json']]) {
          const { stdout, stderr } = await doctor([root, '--to', 'zhipu', '--base-url', baseURL, '--yes', ...json]);
          expect(stdout).toContain('bad key: sk-…');
          const all = stdout + stderr;
          expect(all).not.toMatch(/secret|0123456789/);
          for (const piece of all.match(/[\w+/-]{8,}/g) ?? [])
            expect(Buffer.from(piece, 'base64').toString('latin1')).not.toMatch(/secret|0123456789/);
        }
      }),
    );
  });

  it('prints one JSON object with --json', async () => {
    await withTree(new Map(), (root) =>
      withZhipu(async (baseURL) => {
        const { exitCode, stdout } = await doctor([root, '--to', 'zhipu', '--base-url', baseURL, '--yes', '--json']);
        expect(exitCode).toBe(0);
        const report = JSON.parse(stdout);
        expect(report).toMatchObject({
          schemaVersion: 1,
          command: 'doctor',
          dryRun: false,
          sent: true,
          places: [{ provider: 'zhipu', region: 'cn', baseURL, apiKeyEnv: 'ZAI_API_KEY' }],
          totals: { ok: 7, warn: 0, fail: 0, skipped: 0 },
        });
        expect(report.requests[0].headers.authorization).toBe('Bearer sk-…');
        expect(report.checks[3]).toMatchObject({ provider: 'zhipu', subject: 'chat', outcome: 'ok', status: 200 });
      }),
    );
  });

  it('checks both places of a route', async () => {
    await withTree(SAMPLE_APP, async (root) => {
      const { exitCode, stdout } = await doctor([root, '--to', 'deepseek', '--to', 'embeddings=alibaba', '--dry-run']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/POST https:\/\/api\.deepseek\.com\/chat\/completions\n.*\(from DEEPSEEK_API_KEY\)/);
      expect(stdout).toMatch(/POST https:\/\/dashscope\.aliyuncs\.com\/\S+\/embeddings\n.*\(from DASHSCOPE_API_KEY\)/);
    });
  });

  it('asks in a terminal, and sends nothing against a no', async () => {
    await withTree(new Map(), (root) =>
      withZhipu(async (baseURL, log) => {
        const pty = openPty(['doctor', root, '--to', 'zhipu', '--base-url', baseURL], ENV);
        await pty.sees(/Send these 5 requests to 127\.0\.0\.1:\d+\?/);
        pty.press(KEYS.down, KEYS.enter);
        expect(await pty.exitCode).toBe(0);
        expect(pty.transcript()).toContain('Nothing was sent.');
        expect(log).toEqual([]);
      }),
    );
  });

  it('asks in a terminal, and sends after a yes', async () => {
    await withTree(new Map(), (root) =>
      withZhipu(async (baseURL, log) => {
        const pty = openPty(['doctor', root, '--to', 'zhipu', '--base-url', baseURL], ENV);
        await pty.sees(/Send these 5 requests/);
        pty.press(KEYS.enter);
        expect(await pty.exitCode).toBe(0);
        expect(log).toHaveLength(5);
      }),
    );
  });

  it('stops at once on Ctrl-C', async () => {
    await withTree(new Map(), async (root) => {
      let asked = () => {};
      const waiting = new Promise<void>((resolve) => {
        asked = resolve;
      });
      await withServer(
        () => asked(),
        async (baseURL) => {
          const args = [BIN, 'doctor', root, '--to', 'zhipu', '--base-url', baseURL, '--yes'];
          const child = spawn(process.execPath, args, { env: { ...process.env, ...ENV } });
          const stderr = text(child.stderr);
          await waiting;
          child.kill('SIGINT');
          expect(await once(child, 'close')).toEqual([130, null]);
          expect(await stderr).toContain('Interrupted');
        },
      );
    });
  });
});

describe('migrate doctor refuses', () => {
  const plain = 'http://llm.example.com/v1';
  const config = (baseUrl: string) => appWith({ 'banjia.config.json': JSON.stringify({ to: 'zhipu', baseUrl }) });

  it.each([
    [['--to', 'nobody'], 'nobody'],
    [['--to', 'zhipu', '--timeout', '0'], '--timeout'],
    [[], '--to'],
    [['--to', 'azure'], '--base-url'],
    [['--to', 'custom', '--base-url', 'https://u:p@llm.example.com', '--key-env', 'K'], 'plain address'],
  ])('%j', async (args, word) => {
    await withTree(new Map(), async (root) => {
      const { exitCode, stderr } = await doctor([root, ...args, '--dry-run']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(word);
      expect(stderr).not.toContain('u:p');
    });
  });

  it('an unencrypted address, unless it is typed', async () => {
    await withTree(config(plain), async (root) => {
      const refused = await doctor([root, '--dry-run']);
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('not encrypted');
      const typed = await doctor([root, '--dry-run', '--base-url', plain]);
      expect(typed.exitCode).toBe(0);
      expect(typed.stderr).toContain('not encrypted');
    });
  });

  it('to send the key where only the config file says, unless it is the vendor’s own host', async () => {
    await withTree(config('https://llm.invalid/v1'), async (root) => {
      const refused = await doctor([root, '--yes']);
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('llm.invalid');
    });
    await withTree(config('https://open.bigmodel.cn/api/coding/paas/v4'), async (root) => {
      const own = await doctor([root, '--yes'], { ...ENV, ZAI_API_KEY: '' });
      expect(own.exitCode).toBe(1);
    });
  });
});
