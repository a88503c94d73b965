import { CAPABILITIES, standingOf } from '../src/cli/capabilities.ts';
import { providerPage as words } from '../src/messages/en/provider-page.ts';
import { providerSections as titles } from '../src/messages/en/provider-sections.ts';
import type { Provider } from '../src/providers/provider.ts';
import { code, details, escapeMarkdown, link, markdownProse, markdownTable } from '../src/reporters/markdown-text.ts';
import { type Citations, openCitations } from '../src/reporters/provider/citations.ts';
import type { ProviderSection } from '../src/reporters/provider/row.ts';
import { providerSections } from '../src/reporters/provider/sections.ts';
import { webLink } from '../src/reporters/web-link.ts';

const INTRODUCTION = `# Vendors

What the program knows of each vendor and acts on: what is served, what is taken out, changed or refused, and which
model replaces which. Made from \`src/providers\` by \`npm run docs\`: change the data, not this page.

The numbers lead to the sources at the end of each vendor. A number alone means that the vendor says so itself;
*observed*, that a maintained client does so or users report it; *inferred*, that it is our conclusion; *unknown*, that
the source is silent where it should speak. Nothing was tried with a live key.`;

/** Long lists that few readers want are folded away. */
const FOLDED: ReadonlySet<string> = new Set([titles.models.title, titles.mapping.title]);

/** The text of docs/providers.md. */
export function providerDocs(providers: readonly Provider[]): string {
  return `${[INTRODUCTION, overview(providers), ...providers.flatMap(vendor)].join('\n\n')}\n`;
}

function overview(providers: readonly Provider[]): string {
  const heads = CAPABILITIES.map((each) => words.capabilities.long[each]);
  const rows = providers.map((provider) => [
    `[${provider.id}](#${provider.id})${provider.warning ? ` ${words.signs.warning}` : ''}`,
    escapeMarkdown(`${provider.name} ${provider.nameZh}`),
    code(provider.key.env),
    ...CAPABILITIES.map((each) => words.signs[standingOf(provider, each)]),
  ]);
  const { id, vendor, key } = words.columns;
  return `${markdownTable([id, vendor, key, ...heads], rows)}\n\n${escapeMarkdown(words.legend)}, ! with a warning.`;
}

function vendor(provider: Provider): string[] {
  const { id, name, nameZh, warning, docs, aliases } = provider;
  const label = (number: number) => `${id}-${number}`;
  const { cite, sources } = openCitations((number, source) =>
    webLink(source) ? `[${number}][${label(number)}]` : String(number),
  );
  const sections = providerSections(provider).map((section) => part(section, cite));
  const mark = `**${words.signs.warning}**`;
  const note = warning ? [`${mark} ${escapeMarkdown(warning.note)} ${cite([warning])}`] : [];
  return [
    `## ${id}`,
    ...note,
    `${escapeMarkdown(`${name} ${nameZh}`)}: ${link(docs, docs)}\\\n${words.aliases}: ${aliases.map(code).join(', ')}`,
    ...sections,
    details(titles.sources, [
      sources()
        .map(({ number, source, asOf }) => `${number}. ${asOf}: ${link(source, source)}`)
        .join('\n'),
    ]),
    // What the numbers in brackets lead to; not shown.
    sources()
      .flatMap(({ number, source }) => (webLink(source) ? [`[${label(number)}]: ${webLink(source)}`] : []))
      .join('\n'),
  ];
}

function part({ title, columns, rows }: ProviderSection, cite: Citations['cite']): string {
  const table = markdownTable(
    columns,
    rows.map(({ cells, text, facts }, i) => [
      ...(isRepeated(rows, i) ? [''] : cells.map(markdownProse)),
      `${markdownProse(text)} ${cite(facts)}`.trim(),
    ]),
  );
  return FOLDED.has(title) ? details(`${title} (${rows.length})`, [table]) : `### ${title}\n\n${table}`;
}

/** A verdict stands once, beside the first of those it is about. */
function isRepeated(rows: ProviderSection['rows'], i: number): boolean {
  const [cells, before] = [rows[i]?.cells, rows[i - 1]?.cells];
  return cells?.length === 1 && cells[0] === before?.[0];
}
