import { providerPage as words } from '../messages/provider-page.ts';
import { providerSections as titles } from '../messages/provider-sections.ts';
import { fullName } from '../providers/full-name.ts';
import type { Provider } from '../providers/provider.ts';
import { openCitations } from '../reporters/provider/citations.ts';
import { providerSections } from '../reporters/provider/sections.ts';
import { heading, indented, joinSections, openPage, type TerminalOptions } from '../reporters/terminal-layout.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogMarks } from './catalog/marks.ts';
import { pageRows } from './page-rows.ts';

export interface ProviderPageOptions extends TerminalOptions {
  /** The public list of models that was fetched last. */
  readonly catalog: Catalog | null;
}

/** One target in full; the numbers in brackets lead to the sources at its end. */
export function providerPage(provider: Provider, options: ProviderPageOptions): string {
  const page = openPage(options);
  const { id, warning, docs, aliases } = provider;
  const { catalog } = options;
  const marks = catalog && catalogMarks(provider, catalog);
  const { cite, sources } = openCitations(String);
  const titleOf = (text: string) => indented(text, page, 0).map((line) => heading(page, line));
  const section = (title: string, rows: readonly (readonly string[])[]) => [...titleOf(title), ...pageRows(rows, page)];

  const text = joinSections([
    [
      ...titleOf(`${fullName(provider)} (${id})`),
      ...(warning ? indented(cited(`${words.signs.warning} ${warning.note}`, cite([warning])), page) : []),
    ],
    pageRows(
      [
        [words.docs, docs],
        [words.aliases, aliases.join(', ')],
      ],
      page,
    ),
    ...providerSections(provider, marks?.gone).map(({ title, rows }) =>
      section(
        title,
        rows.map(({ cells, text, facts }) => [...cells, cited(text, cite(facts))].map(withoutTicks)),
      ),
    ),
    ...(catalog && marks && marks.new.length > 0
      ? [[...titleOf(words.newModels(catalog, marks.new.length)), ...indented(marks.new.join(', '), page)]]
      : []),
    section(
      titles.sources,
      sources().map(({ number, source, asOf }) => [`[${number}]`, asOf, source]),
    ),
  ]);
  return text.replaceAll(GLUE, ' ');
}

/** A space at which no line breaks: `[4 observed]` stays in one piece. */
const GLUE = '\u00a0';

function cited(text: string, marks: string): string {
  return `${text} ${marks.replace(/ (?!\[)/g, GLUE)}`.trim();
}

function withoutTicks(text: string): string {
  return text.replaceAll('`', '');
}
