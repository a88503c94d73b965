import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { providerPage } from '../../src/cli/provider-page.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import { MANY, someProvider } from './some-providers.ts';

const EVERYWHERE = { color: false, width: Number.POSITIVE_INFINITY, verbose: true, catalog: null };

describe('the page of a vendor', () => {
  it.each([200, 120, 80, 60, 40])(
    'fits a terminal of %d columns, but for links and other words without spaces',
    (width) => {
      for (const provider of [...PROVIDERS.slice(0, 3), ...MANY.slice(-2)]) {
        for (const line of providerPage(provider, { ...EVERYWHERE, width }).split('\n')) {
          if (line.trim().includes(' ')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        }
      }
    },
  );

  it('says the same at every width', () => {
    const wordsOf = (width: number) =>
      PROVIDERS.slice(0, 3).map((provider) => providerPage(provider, { ...EVERYWHERE, width }).replace(/,?\s+/g, ' '));
    expect(wordsOf(40)).toEqual(wordsOf(Number.POSITIVE_INFINITY));
  });

  it.each(PROVIDERS)('lists every source of $id with its date', (provider) => {
    const text = providerPage(provider, EVERYWHERE);
    const list = text.slice(text.indexOf('\nSources\n'));
    const facts = [...provider.models, ...provider.mapping, ...provider.regions, ...Object.values(provider.apis)];
    const listed = list.split('\n').map((line) => line.replace(/^ +\[\d+\] +(\S+) +/, '$1 '));
    expect(listed).toEqual(expect.arrayContaining(facts.map(({ source, asOf }) => `${asOf} ${source}`)));
    const numbers = [...text.matchAll(/\[(\d+)/g)].map(([, number]) => Number(number));
    expect(Math.max(...numbers)).toBe(list.trim().split('\n').length - 1);
  });

  it('marks models that are gone from the public list, and names those that are new', () => {
    const fact = { source: 'x', asOf: '2026-11', confidence: 'documented', kind: 'chat', status: 'current' } as const;
    const provider = someProvider({
      catalogIds: ['v'],
      models: [
        { ...fact, id: 'kept' },
        { ...fact, id: 'lost' },
      ],
    });
    const catalog = {
      from: 'https://models.example/api.json',
      fetchedAt: '2026-11-26T10:00:00.000Z',
      models: new Map([['v', ['kept', 'fresh']]]),
    };
    const text = providerPage(provider, { ...EVERYWHERE, catalog });
    expect(text).toMatch(/^ {2}lost +chat +current, gone from the list +\[\d+\]$/m);
    expect(text).toMatch(/^ {2}kept +chat +current +\[\d+\]$/m);
    expect(text).toContain('New in the list of 2026-11-26 (https://models.example/api.json): 1\n  fresh\n');
  });

  it('begins with the warning, if there is one', () => {
    const warning = { source: 'x', asOf: '2026-11', confidence: 'observed', note: 'Winding down.' } as const;
    expect(providerPage(someProvider({ warning }), EVERYWHERE)).toMatch(/^.*\n {2}! Winding down\. \[1 observed\]\n\n/);
  });
});
