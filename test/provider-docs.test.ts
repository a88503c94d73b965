import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerDocs } from '../scripts/provider-docs.ts';
import { PROVIDERS } from '../src/providers/index.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/providers.md'), 'utf8');

describe('docs/providers.md', () => {
  it('says what the data says; after a change, `npm run docs`', () => {
    expect(text).toBe(providerDocs(PROVIDERS));
  });

  it('has a part for each vendor, to which the table leads, with a source for every number', () => {
    for (const { id } of PROVIDERS) {
      expect(text).toContain(`| [${id}](#${id})`);
      expect(text).toContain(`\n## ${id}\n`);
    }
    const used = new Set([...text.matchAll(/\]\[([a-z0-9-]+)\]/g)].map(([, label]) => label));
    const defined = new Set([...text.matchAll(/^\[([a-z0-9-]+)\]: https?:\/\//gm)].map(([, label]) => label));
    expect(used.size).toBeGreaterThan(PROVIDERS.length);
    expect([...used].filter((label) => !defined.has(label))).toEqual([]);
  });

  it('breaks no table: every row has as many cells as its head', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    const cells = (row: string) => row.replace(/`[^`]*`/g, '').split('|').length;
    for (const table of tables) expect(new Set(table.split('\n').map(cells)).size, table).toBe(1);
  });
});
