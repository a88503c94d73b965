import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../../src/providers/index.ts';
import { RESOURCES } from '../../../src/providers/resources.ts';
import { openCitations } from '../../../src/reporters/provider/citations.ts';
import { providerSections } from '../../../src/reporters/provider/sections.ts';

describe.each(PROVIDERS)('what is said of $id', (provider) => {
  const sections = providerSections(provider);
  const textOf = (title: string) =>
    sections
      .filter((section) => section.title === title)
      .flatMap(({ rows }) => rows.map(({ cells, text }) => [...cells, text].join(' ')))
      .join('\n');

  it('names every endpoint, part of the API, parameter, model and mapping row', () => {
    for (const { baseURL } of provider.regions) expect(textOf('Endpoints')).toContain(baseURL);
    expect(sections.find(({ title }) => title === 'API')?.rows).toHaveLength(RESOURCES.length);
    for (const param of Object.keys(provider.params.chat)) expect(textOf('Chat: parameters')).toContain(`\`${param}\``);
    for (const { id } of provider.models) expect(textOf('Models')).toContain(`\`${id}\``);
    for (const { from } of provider.mapping) expect(textOf('What OpenAI models become')).toContain(`\`${from}\``);
  });

  it('has no empty cell at its end without a source, and as many heads as cells', () => {
    for (const { title, columns, rows } of sections) {
      for (const { cells, text, facts } of rows) {
        expect(columns, title).toHaveLength(cells.length + 1);
        expect(text !== '' || facts.length > 0, title).toBe(true);
      }
    }
  });

  it('has a source for all but the name of the base URL variable', () => {
    const without = sections.flatMap(({ rows }) => rows.filter(({ facts }) => facts.length === 0));
    expect(without.map(({ text }) => text)).toEqual([`\`${provider.key.baseURLEnv}\``]);
  });
});

describe('openCitations', () => {
  const fact = { source: 'https://a.example', asOf: '2026-11', confidence: 'documented' } as const;

  it('numbers each source and date once, and says how sure a fact is where the vendor is silent', () => {
    const { cite, sources } = openCitations(String);
    expect(cite([fact, { ...fact, asOf: '2026-12' }])).toBe('[1] [2]');
    expect(cite([fact, fact, { ...fact, confidence: 'inferred' }])).toBe('[1] [1 inferred]');
    expect(sources()).toEqual([
      { number: 1, source: 'https://a.example', asOf: '2026-11' },
      { number: 2, source: 'https://a.example', asOf: '2026-12' },
    ]);
  });
});
