import stringWidth from 'fast-string-width';
import { providerPage as words } from '../messages/provider-page.ts';
import { fullName } from '../providers/full-name.ts';
import type { Provider } from '../providers/provider.ts';
import { indented, openPage, type Page, type TerminalOptions } from '../reporters/terminal-layout.ts';
import { CAPABILITIES, type Capability, type Standing, standingOf } from './capabilities.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogMarks } from './catalog/marks.ts';
import { type Column, fitColumns } from './columns.ts';

export interface ProviderTableOptions extends TerminalOptions {
  /** The public list of models that was fetched last. */
  readonly catalog: Catalog | null;
  /** It was fetched just now: the models that differ are named too. */
  readonly refreshed: boolean;
  /** false: without the vendors' Chinese names, for a terminal that can't show them. */
  readonly chinese: boolean;
}

/** The list of targets, one line each: as many columns as the terminal has room for, and what its signs mean. */
export function providerTable(providers: readonly Provider[], options: ProviderTableOptions): string {
  const page = openPage(options);
  const { lines, heads } = widestThatFits(providers, options, page);
  const [head = '', ...rows] = lines;
  return [page.paint.bold(head), ...rows, '', ...notes(providers, { ...options, heads }, page)].join('\n');
}

type Heads = keyof typeof words.capabilities;

interface Layout {
  readonly columns: readonly Column[];
  readonly heads?: Heads;
}

function widestThatFits(providers: readonly Provider[], options: ProviderTableOptions, page: Page) {
  for (const { columns, heads } of layouts(providers, options, page)) {
    const lines = fitColumns(columns, options.width);
    if (lines) return { lines, heads };
  }
  return { lines: [], heads: undefined };
}

/** From the fullest to the barest. */
function layouts(providers: readonly Provider[], options: ProviderTableOptions, page: Page): readonly Layout[] {
  const column = (head: string, cell: (provider: Provider) => string, least?: number): Column => ({
    cells: [head, ...providers.map(cell)],
    ...(least !== undefined && { least }),
  });
  const { id: idHead, vendor, key: keyHead, endpoint, catalog: catalogHead } = words.columns;
  const idOf = ({ id, warning }: Provider) => (warning ? `${id} ${words.signs.warning}` : id);
  const nameOf = (provider: Provider) => (options.chinese ? fullName(provider) : provider.name);

  const id = column(idHead, idOf);
  const name = column(vendor, nameOf, 12);
  const key = column(keyHead, ({ key }) => key.env);
  // The regions may be cut, the address not.
  const place = (address: (baseURL: string) => string): Column => {
    const addresses = providers.map(({ regions }) => address(regions[0].baseURL));
    const least = Math.max(0, ...addresses.map((each) => stringWidth(each))) + 1;
    return column(endpoint, ({ regions }) => `${address(regions[0].baseURL)} ${regionIds(regions)}`, least);
  };
  const { catalog } = options;
  const marks = catalog ? [column(catalogHead, (provider) => words.markCounts(catalogMarks(provider, catalog)))] : [];
  const signs = (heads: Heads): Column => ({
    cells: signCells(providers, words.capabilities[heads], page),
  });
  return [
    { columns: [id, name, key, signs('long'), ...marks, place(whole)], heads: 'long' },
    { columns: [id, name, key, signs('short'), ...marks, place(whole)], heads: 'short' },
    { columns: [id, name, key, signs('short'), ...marks, place(hostOf)], heads: 'short' },
    { columns: [id, name, key, signs('short'), ...marks], heads: 'short' },
    { columns: [id, name, signs('short'), ...marks], heads: 'short' },
    { columns: [id, name, signs('letter')], heads: 'letter' },
    { columns: [id, signs('letter')], heads: 'letter' },
    { columns: [{ ...id, least: 1 }] },
  ];
}

/** The capabilities as one column, each sign below its head. */
function signCells(providers: readonly Provider[], heads: Readonly<Record<Capability, string>>, page: Page): string[] {
  const row = (cell: (capability: Capability) => string) =>
    CAPABILITIES.map((each) => cell(each) + ' '.repeat(stringWidth(heads[each]) - stringWidth(cell(each)))).join(' ');
  return [
    row((capability) => heads[capability]),
    ...providers.map((provider) => row((capability) => sign(standingOf(provider, capability), page))),
  ];
}

function sign(standing: Standing, { paint }: Page): string {
  const color = { served: paint.green, manual: paint.yellow, absent: paint.dim, unknown: paint.dim }[standing];
  return color(words.signs[standing]);
}

/** The first one is the endpoint's; `--region` names the others. */
function regionIds(regions: Provider['regions']): string {
  return `(${regions.map(({ id }) => id).join(', ')})`;
}

function whole(baseURL: string): string {
  return baseURL;
}

/** Not parsed as a URL: parts that only the user knows stand in braces. */
function hostOf(baseURL: string): string {
  return baseURL.replace(/^https?:\/\//, '').replace(/\/.*/s, '');
}

function notes(
  providers: readonly Provider[],
  { catalog, refreshed, heads }: ProviderTableOptions & { readonly heads: Heads | undefined },
  page: Page,
): readonly string[] {
  const text = (line: string) => indented(line, page, 0);
  return [
    ...(heads ? text(words.legend) : []),
    ...(heads && heads !== 'long' ? text(words.headLegend(headPairs(heads))) : []),
    ...providers.flatMap(({ id, warning }) => (warning ? text(words.warned(id, warning.note)) : [])),
    ...(catalog ? text(words.catalogLegend(catalog)) : []),
    ...(catalog && refreshed ? providers.flatMap((provider) => differences(provider, catalog)).flatMap(text) : []),
    '',
    ...text(words.more),
    ...text(words.oneMore),
  ];
}

function differences(provider: Provider, catalog: Catalog): string[] {
  const marks = catalogMarks(provider, catalog);
  return marks && marks.new.length + marks.gone.length > 0 ? [words.differences(provider.id, marks)] : [];
}

/** The heads that are short for something. */
function headPairs(heads: Heads): [short: string, long: string][] {
  const { [heads]: short, long } = words.capabilities;
  return CAPABILITIES.filter((each) => short[each] !== long[each]).map((each) => [short[each], long[each]]);
}
