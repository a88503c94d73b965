import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { asciiSigns } from '../../src/cli/ascii-signs.ts';
import { providerTable } from '../../src/cli/provider-table.ts';
import { openPty } from './pty.ts';
import { FEW, MANY, someProvider } from './some-providers.ts';

const EVERYWHERE = {
  color: false,
  width: Number.POSITIVE_INFINITY,
  verbose: true,
  catalog: null,
  refreshed: false,
  chinese: true,
};
/** The tests must not depend on what the one who runs them has fetched. */
const NOWHERE = join(import.meta.dirname, 'no-such-folder');
const rowsOf = (text: string) => text.slice(0, text.indexOf('\n\n')).split('\n');

describe('the table of vendors', () => {
  it.each([300, 200, 120, 100, 80, 60, 40, 20])('fits a terminal of %d columns, a line a vendor', (width) => {
    for (const color of [false, true]) {
      const text = providerTable(MANY, { ...EVERYWHERE, color, width });
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(rowsOf(text)).toHaveLength(MANY.length + 1);
    }
  });

  it.each([
    [200, 'id vendor key variable chat embeddings images speech transcription moderation vision tools endpoint'],
    [120, 'id vendor key variable chat emb img tts asr mod vis tool endpoint'],
    [80, 'id vendor key variable chat emb img tts asr mod vis tool'],
    [60, 'id vendor chat emb img tts asr mod vis tool'],
    [40, 'id vendor C E I S T M V F'],
    [30, 'id C E I S T M V F'],
  ])('drops columns from the right as it narrows: %d', (width, heads) => {
    const text = providerTable(FEW, { ...EVERYWHERE, width });
    expect(rowsOf(text)[0]?.replace(/ +/g, ' ')).toBe(heads);
  });

  it('puts every sign below its head, whatever stands before it', () => {
    const [head = '', ...rows] = rowsOf(providerTable(MANY, EVERYWHERE));
    const at = stringWidth(head.slice(0, head.indexOf('embeddings')));
    for (const row of rows) {
      const chars = [...row];
      const sign = chars.findIndex((_, i) => stringWidth(chars.slice(0, i).join('')) === at);
      expect(chars[sign]).toMatch(/[✓~–?]/);
    }
  });

  it('explains its signs and its short heads', () => {
    expect(providerTable(FEW, { ...EVERYWHERE, width: 40 })).toContain('\nC chat, E embeddings, I images, S');
    expect(providerTable(FEW, EVERYWHERE)).not.toContain('C chat');
  });

  it('marks a vendor that is to be met with care, and says why', () => {
    const text = providerTable(MANY, EVERYWHERE);
    expect(text).toMatch(/^vendor-0 ! +Wide and Long/m);
    expect(text).toMatch(/^! vendor-0: Said to wind down; its newest model is two years old\.$/m);
    expect(text).not.toContain('zhipu !');
  });

  it('counts the models that differ from the public list, and names them when it was just fetched', () => {
    const listed = Array.from({ length: 10 }, (_, i) => `model-${i}`);
    const catalog = {
      from: 'https://models.example/api.json',
      fetchedAt: '2026-11-26T10:00:00.000Z',
      models: new Map([['v', listed]]),
    };
    const provider = someProvider({ catalogIds: ['v'], models: [] });
    const later = providerTable([provider], { ...EVERYWHERE, catalog });
    expect(later).toMatch(/^zhipu .* 10 new {2,}https:/m);
    expect(later).toContain('the list of 2026-11-26 (https://models.example/api.json)');
    expect(later).not.toContain('model-0');
    const now = providerTable([provider], { ...EVERYWHERE, catalog, refreshed: true });
    expect(now).toContain(
      '\nzhipu: new model-0, model-1, model-2, model-3, model-4, model-5, model-6, model-7 and 2 more\n',
    );
  });

  it('tells what nobody documents from what is not there', () => {
    const fact = { source: 'x', asOf: '2026-11', action: 'blocked' } as const;
    const [zhipu] = FEW;
    const shy = someProvider({
      models: [],
      apis: {
        ...(zhipu ?? someProvider({})).apis,
        embeddings: { ...fact, confidence: 'documented' },
        moderations: { ...fact, confidence: 'unknown' },
      },
    });
    const row = rowsOf(providerTable([shy], { ...EVERYWHERE, width: 30 }))[1];
    expect(row).toMatch(/^zhipu +✓ – . . . \? \? \?$/);
  });

  it('leaves Chinese names out, and draws in ASCII, where a terminal has nothing else', () => {
    const text = asciiSigns(providerTable(FEW, { ...EVERYWHERE, width: 60, chinese: false }));
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text).toMatch(/^alibaba +Alibaba Model~ +y +y +y +~ /m);
  });
});

describe('in a terminal', () => {
  it.each([
    ['en_US.UTF-8', '✓'],
    ['C', 'y'],
  ])('with the locale %s, a vendor that is served has the sign %s', async (locale, sign) => {
    const pty = openPty(['providers'], { LC_ALL: locale, XDG_CACHE_HOME: NOWHERE });
    expect(await pty.exitCode).toBe(0);
    const text = stripVTControlCharacters(pty.transcript());
    expect(text).toMatch(new RegExp(`^deepseek .* ${sign} `, 'm'));
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(120);
  });
});
