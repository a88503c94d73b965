import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/report.ts';
import { banjia } from '../packages/bin.ts';
import { commitAll, makePipe, makeTree, snapshot, write } from '../pipeline/support/tree.ts';
import { SAMPLE_APP } from './sample-app.ts';

/** A title for the terminal and a cleared screen; a text that runs from right to left; a command for a CI's log. */
const ESCAPE = '\u001b]0;owned\u0007\u001b[2J';
const BIDI = '\u202e\u2066';
const COMMAND = '\n::error::owned';
const RAW = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^::error::owned/mu;

const AI = SAMPLE_APP.get('src/ai.ts') ?? '';
const MANIFEST = SAMPLE_APP.get('package.json') ?? '';
const OUTSIDE = 'outside-of-the-repository';

const hostile = (): string => {
  const root = makeTree(Object.fromEntries(SAMPLE_APP));
  const outside = makeTree({
    'ai.ts': `${AI}// ${OUTSIDE}`,
    '.env': `OPENAI_API_KEY=${OUTSIDE}`,
    'tsconfig.json': '{}',
  });
  const folder = `dir${ESCAPE}${COMMAND}`;
  const files = {
    [`name${ESCAPE}.ts`]: AI,
    [`name${BIDI}.ts`]: AI,
    [`${folder}/package.json`]: MANIFEST,
    [`${folder}/ai.ts`]: AI,
    [`${folder}/.env`]: `OPENAI_API_KEY=\nOPENAI_MODEL=gpt-4o${ESCAPE}\n`,
    'src/model.ts': AI.replace("'gpt-4o'", '`gpt-4o<img src=x onerror=alert(1)>|\\n::error::owned\\u001b[2J`'),
    'src/texts.ts': AI.replace("'gpt-4o'", `'gpt-4o${ESCAPE}'`).replace('embedding-3', `${BIDI}embedding`),
    'src/variable.ts': AI.replace('process.env.OPENAI_API_KEY', `process.env['OPENAI_API_KEY${ESCAPE}(']`),
    'src/proto.ts': AI.replace("'gpt-4o'", "'__proto__'").replace('OPENAI_API_KEY', '__proto__'),
    '__proto__/constructor.ts': AI.replaceAll('answer', 'hasOwnProperty'),
    '__proto__/package.json':
      '{ "__proto__": { "polluted": 1 }, "name": "__proto__", "dependencies": { "openai": "^6", "constructor": "1" } }',
    'compose.yaml': `services:\n  "a${ESCAPE}":\n    environment:\n      OPENAI_API_KEY: x\n      __proto__: { polluted: 1 }\n`,
    'deep.ts': `import OpenAI from 'openai';\nexport const a = ${'(\n'.repeat(9000)}new OpenAI()${')\n'.repeat(9000)};\n`,
    'deep.yaml': `OPENAI_API_KEY: ${'['.repeat(9000)}${']'.repeat(9000)}\n`,
    'tsconfig.json': JSON.stringify({ extends: join(outside, 'tsconfig.json'), include: ['**/*', '/**/*'] }),
    '~lib.d.ts': AI,
    'crlf.ts': AI.replaceAll('\n', '\r\n').trimEnd(),
    'cr.ts': AI.replaceAll('\n', '\r'),
    'mark.ts': `\uFEFF${AI}`,
    'utf16.ts': Buffer.from(`\uFEFF${AI}`, 'utf16le'),
  };
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  symlinkSync(join(outside, 'ai.ts'), join(root, 'linked.ts'));
  symlinkSync(outside, join(root, 'linked'));
  symlinkSync('/', join(root, 'all'));
  symlinkSync(join(outside, '.env'), join(root, '.env'));
  commitAll(root);
  for (const name of ['pipe.ts', 'pipe.yaml', '.env.pipe']) makePipe(root, name);
  return root;
};

const reportFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'banjia-reports-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

it('is read, moved and put back, and nothing of it reaches the terminal or a report as it is', async () => {
  const root = hostile();
  const before = snapshotWithoutPipes(root);
  const folder = reportFolder();
  const texts: string[] = [];
  const run = async (name: string, args: readonly string[]): Promise<Report> => {
    const endings = ['json', 'html', 'md', 'sarif'];
    const files = endings.map((ending) => join(folder, `${name}.${ending}`));
    const output = await banjia([...args, '--no-cache', ...files.flatMap((file) => ['--report', file])]);
    expect(output.exitCode, output.stderr).toBe(name === 'check' ? 1 : 0);
    texts.push(output.stdout, output.stderr, ...files.map((file) => readFileSync(file, 'utf8')));
    return JSON.parse(readFileSync(files[0] ?? '', 'utf8'));
  };
  await run('scan', ['scan', root]);
  await run('check', ['check', root]);
  const move = [root, '--to', 'alibaba', '--yes'];
  const planned = await run('dry', [...move, '--dry-run']);
  expect(snapshotWithoutPipes(root)).toEqual(before);
  const written = await run('migrate', move);
  expect(written.files).toEqual(planned.files);
  expect(written.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['src/ai.ts', 'crlf.ts', 'cr.ts', 'mark.ts', 'src/model.ts', '__proto__/constructor.ts']),
  );
  expect(Object.fromEntries(written.skipped.map(({ path, reason }) => [path, reason]))).toMatchObject({
    'deep.ts': 'is nested too deeply to be followed',
    'linked.ts': 'symbolic link',
    'utf16.ts': 'not UTF-8 text',
  });
  expect(readFileSync(join(root, 'src/model.ts'), 'utf8')).not.toMatch(/^::error::owned/m);

  const undone = await banjia(['undo', root]);
  expect(undone.exitCode).toBe(0);
  expect(snapshotWithoutPipes(root)).toEqual(before);
  for (const text of [...texts, undone.stdout]) {
    expect(text).not.toMatch(RAW);
    expect(text).not.toContain(OUTSIDE);
  }
  expect(texts.filter((text) => text.startsWith('<!doctype html')).join('')).not.toContain('<img');
}, 60_000);

/** Reading a pipe would wait for ever. */
function snapshotWithoutPipes(root: string): Record<string, string> {
  for (const name of ['pipe.ts', 'pipe.yaml', '.env.pipe']) rmSync(join(root, name), { force: true });
  const seen = snapshot(root);
  for (const name of ['pipe.ts', 'pipe.yaml', '.env.pipe']) makePipe(root, name);
  return seen;
}
