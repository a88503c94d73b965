import { prompts } from '../messages/en/prompts.ts';
import { providerPage as words } from '../messages/en/provider-page.ts';
import { type Provider, RESOURCES } from '../providers/provider.ts';
import {
  heading,
  indented,
  joinSections,
  openPage,
  type TerminalOptions,
  table,
} from '../reporters/terminal-layout.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogMarks } from './catalog/marks.ts';
import { additionRow, mappingRow, modelRow, paramRows, type Row, regionRow, withSource } from './provider-rows.ts';

/** One target in full: every fact with where it comes from, when, and how sure it is. */
export function providerPage(
  provider: Provider,
  options: TerminalOptions & { readonly catalog: Catalog | null },
): string {
  const { id, name, nameZh, warning, docs, aliases, regions, key, apis, params, additions, models, mapping } = provider;
  const page = openPage(options);
  const section = (title: string, rows: readonly Row[]) =>
    rows.length > 0 ? [heading(page, title), ...table(rows, page)] : [];

  const { catalog } = options;
  const marks = catalog && catalogMarks(provider, catalog);
  const listOf = (title: string, ids: readonly string[]) =>
    ids.length > 0 ? [[heading(page, title, ids.length), ...indented(ids.join(', '), page)]] : [];

  return joinSections([
    [heading(page, `${name} ${nameZh} (${id})`), ...(warning ? indented(warning.note, page) : [])],
    table(
      [
        [words.docs, docs],
        [words.aliases, aliases.join(', ')],
      ],
      page,
    ),
    section(words.endpoints, regions.map(regionRow)),
    section(words.key, [
      [words.apiKey, withSource(key.env, key)],
      [words.otherKeys, key.otherEnvs.join(', ')],
      [words.baseURL, key.baseURLEnv],
    ]),
    section(
      words.apis,
      RESOURCES.map((resource) => {
        const support = apis[resource];
        return [prompts.resources[resource], words.support[support.action], withSource(support.note, support)];
      }),
    ),
    section(words.chatParams, paramRows(params.chat)),
    section(words.embeddingParams, paramRows(params.embeddings)),
    section(words.chatAdditions, (additions.chat ?? []).map(additionRow)),
    section(words.embeddingAdditions, (additions.embeddings ?? []).map(additionRow)),
    section(words.models, models.map(modelRow)),
    ...(catalog && marks
      ? [...listOf(words.newModels(catalog), marks.new), ...listOf(words.goneModels(catalog), marks.gone)]
      : []),
    section(words.mapping, mapping.map(mappingRow)),
  ]);
}
