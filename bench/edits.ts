import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../src/report.ts';

const BIN = fileURLToPath(new URL('../bin/migrate.js', import.meta.url));
const LINES = 2_000;

/** Milliseconds that planning and writing take, by the number of model names that one file of 2,000 lines holds. */
export function timeEdits(counts: readonly number[], rounds: number): Map<number, number[]> {
  const times = new Map<number, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const count of counts) {
      const { plan, apply } = migrated(fileWith(count));
      if (round > 0) times.set(count, [...(times.get(count) ?? []), plan + apply]);
    }
  }
  return times;
}

function fileWith(edits: number): string {
  const head = [`import OpenAI from 'openai';`, `const client = new OpenAI();`, `const messages = [];`];
  const every = Math.floor(LINES / edits);
  const body = Array.from({ length: LINES - head.length }, (_, i) =>
    i % every === 0 && i / every < edits
      ? `export const a${i} = () => client.chat.completions.create({ model: 'gpt-4o', messages });`
      : `export const b${i} = ${i};`,
  );
  return `${[...head, ...body].join('\n')}\n`;
}

function migrated(text: string): Report['stats']['stagesMs'] {
  const root = mkdtempSync(join(tmpdir(), 'banjia-bench-edits-'));
  try {
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'package.json'), '{ "dependencies": { "openai": "^4.0.0" } }\n');
    writeFileSync(join(root, 'src/a.ts'), text);
    const argv = [BIN, '--to', 'zhipu', '--yes', '--force', '--no-verify', '--no-cache', '--json'];
    const json = execFileSync(process.execPath, argv, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (JSON.parse(json) as Report).stats.stagesMs;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
