import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { x } from 'tinyexec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/report.ts';
import { banjia } from './packages/bin.ts';
import { pinnedClients } from './pinned/pinned.ts';

const ROOT = join(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');

describe('examples/support-desk', () => {
  let desk: string;
  let typesBefore: string;
  let report: Report;

  /** What the compiler has to say; empty when all is well. */
  const typeErrors = async (): Promise<string> =>
    (await x(process.execPath, [join(MODULES, 'typescript/bin/tsc'), '--noEmit', '-p', desk])).stdout;

  beforeAll(async () => {
    desk = await mkdtemp(join(tmpdir(), 'banjia-example-'));
    await cp(join(ROOT, 'examples/support-desk'), desk, { recursive: true });
    await mkdir(join(desk, 'node_modules/@types'), { recursive: true });
    await symlink(join(await pinnedClients(), 'openai-v6'), join(desk, 'node_modules/openai'), 'dir');
    await symlink(join(MODULES, '@types/node'), join(desk, 'node_modules/@types/node'), 'dir');
    typesBefore = await typeErrors();
    report = JSON.parse((await banjia([desk, '--to', 'zhipu', '--yes', '--force', '--json'])).stdout);
  });

  afterAll(() => rm(desk, { recursive: true }));

  it('has no type errors, before and after', async () => {
    expect(typesBefore).toBe('');
    expect(await typeErrors()).toBe('');
  });

  it('changes where OpenAI is used and nowhere else', () => {
    expect(report.files.filter(({ status }) => status === 'changed').map(({ path }) => path)).toEqual([
      '.env.example',
      'src/ai.ts',
      'src/answer.ts',
      'src/models.ts',
      'src/screen.ts',
      'src/search.ts',
      'src/stream.ts',
      'src/tools.ts',
    ]);
    expect(report.files.some(({ path }) => path === 'src/handover.ts')).toBe(false);
  });

  it('says that moderation does not move by itself', () => {
    const found = report.findings.filter(({ file, kind }) => file === 'src/screen.ts' && kind === 'call');
    expect(found.map(({ action }) => action)).toEqual([expect.stringMatching(/^(manual|blocked)$/)]);
  });
});
