import { prompts } from '../../messages/prompts.ts';
import { providerSections as words } from '../../messages/provider-sections.ts';
import { OPERATIONS } from '../../openai/operations.ts';
import type { ParamAddition } from '../../providers/additions.ts';
import type { Conflict } from '../../providers/conflicts.ts';
import type { Fact } from '../../providers/fact.ts';
import { MODEL_KINDS } from '../../providers/model.ts';
import type { Provider } from '../../providers/provider.ts';
import { RESOURCES } from '../../providers/resources.ts';
import { behaviourRows } from './behaviour.ts';
import { mappingRows, modelRows } from './models.ts';
import { paramRows } from './params.ts';
import type { ProviderRow, ProviderSection } from './row.ts';

/**
 * Everything that is known of a vendor, part by part; parts of which nothing is known are left out.
 *
 * @param gone ids of models that the public list has no more
 */
export function providerSections(provider: Provider, gone: readonly string[] = []): ProviderSection[] {
  const { apis, params, ownParams, additions, conflicts, models, mapping, without } = provider;
  const ofOperations = (
    { title, columns }: { readonly title: (operation: string) => string; readonly columns: readonly string[] },
    rules: Provider['ownParams'],
  ) =>
    OPERATIONS.map((each) => ({ title: title(words.operations[each]), columns, rows: paramRows(rules[each] ?? {}) }));

  return [
    ...places(provider),
    {
      ...words.apis,
      rows: RESOURCES.map((resource) => {
        const { action, note = '' } = apis[resource];
        return { cells: [prompts.resources[resource], words.support[action]], text: note, facts: [apis[resource]] };
      }),
    },
    ...ofOperations(words.params, params),
    ...ofOperations(words.ownParams, ownParams),
    {
      ...words.additions,
      rows: OPERATIONS.flatMap((each) =>
        (additions[each] ?? []).map((one) => additionRow(words.operations[each], one)),
      ),
    },
    { ...words.conflicts, rows: conflicts.map(conflictRow) },
    { ...words.behaviour, rows: behaviourRows(provider) },
    { ...words.models, rows: modelRows(models, gone) },
    { ...words.mapping, rows: mappingRows(mapping) },
    {
      ...words.without,
      rows: MODEL_KINDS.flatMap((kind) => noted([words.kinds[kind]], without[kind])),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** Where it is, and with what key. */
function places({ regions, retired = [], key }: Provider): ProviderSection[] {
  return [
    {
      ...words.endpoints,
      rows: regions.map((region) => ({
        cells: [words.code(region.id), region.label, words.code(region.baseURL)],
        text: region.note ?? '',
        facts: [region],
      })),
    },
    { ...words.retired, rows: retired.flatMap((each) => noted([words.code(each.host)], each)) },
    {
      ...words.key,
      rows: [
        { cells: [words.key.key], text: words.code(key.env), facts: [key] },
        ...(key.otherEnvs.length > 0
          ? [{ cells: [words.key.others], text: words.codes(key.otherEnvs), facts: [key] }]
          : []),
        { cells: [words.key.baseURL], text: words.code(key.baseURLEnv), facts: [] },
      ],
    },
  ];
}

function noted(cells: readonly string[], fact: (Fact & { readonly note: string }) | undefined): ProviderRow[] {
  return fact ? [{ cells, text: fact.note, facts: [fact] }] : [];
}

function additionRow(operation: string, addition: ParamAddition): ProviderRow {
  const { param, value, when, note } = addition;
  const cell = when === undefined ? operation : `${operation} ${words.additions.when(words.code(when))}`;
  return { cells: [cell], text: words.of(words.code(`${param}: ${JSON.stringify(value)}`), note), facts: [addition] };
}

function conflictRow(conflict: Conflict): ProviderRow {
  const { operation, all, drop, models, note } = conflict;
  const parts = all.map(({ param, values = [], not = [] }) => words.conflictPart(param, values, not));
  return {
    cells: [words.operations[operation]],
    text: words.of(
      words.together(parts),
      note,
      ...(drop === undefined ? [] : [words.tookOut(drop)]),
      ...(models ? [words.onlyModels(models)] : []),
    ),
    facts: [conflict],
  };
}
