import { joining } from '../../messages/joining.ts';
import { providerSections as words } from '../../messages/provider-sections.ts';
import type { MappingRow } from '../../providers/mapping-rows.ts';
import type { ModelFacts } from '../../providers/model.ts';
import { fieldTexts } from './fields.ts';
import { mergeRows, type ProviderRow } from './row.ts';

/** @param gone ids that the public list has no more */
export function modelRows(models: readonly ModelFacts[], gone: readonly string[]): ProviderRow[] {
  return models.map((model) => {
    const { id, kind, status, retires, note } = model;
    const states = [
      words.statuses[status],
      ...(retires === undefined ? [] : [words.models.retires(retires)]),
      ...(gone.includes(id) ? [words.models.gone] : []),
    ];
    return {
      cells: [words.code(id), words.kinds[kind], joining.items(states)],
      text: joining.statements(
        [joining.items([...numbers(model), ...abilities(model), ...prices(model)]), note ?? ''].filter(Boolean),
      ),
      facts: [model],
    };
  });
}

function numbers({ context, maxOutput, width, widths = [] }: ModelFacts): string[] {
  return [
    ...(context === undefined ? [] : [words.context(context)]),
    ...(maxOutput === undefined ? [] : [words.output(maxOutput)]),
    ...(width === undefined ? [] : [words.width(width, widths)]),
  ];
}

/** What nobody says of a model is left out. */
function abilities(model: ModelFacts): string[] {
  const { can, cannot, thinks } = words;
  const named = (['vision', 'hearing', 'tools', 'json', 'schema'] as const).flatMap((ability) => {
    const has = model[ability];
    return has === undefined ? [] : [has ? can[ability] : cannot(can[ability])];
  });
  return [...named, ...(model.thinks ? [thinks[model.thinks]] : [])];
}

function prices({ priceCNY, priceUSD }: ModelFacts): string[] {
  return [...(priceCNY ? [words.price('¥', priceCNY)] : []), ...(priceUSD ? [words.price('$', priceUSD)] : [])];
}

/** Rows that lead to one model for one reason become one. */
export function mappingRows(mapping: readonly MappingRow[]): ProviderRow[] {
  const groups = mergeRows(
    mapping.map((row) => ({ row, from: [row], facts: [row] })),
    {
      key: ({ row: { to, params, alternatives, reason, manual } }) =>
        JSON.stringify([to, params, alternatives, reason, manual]),
      merge: (one, other) => ({
        ...one,
        from: [...one.from, ...other.from],
        facts: [...one.facts, ...other.facts],
      }),
    },
  );
  return groups.map(({ row: { to, params, alternatives, reason, manual }, from, facts }) => ({
    cells: [to === '=' ? words.sameId : words.code(to)],
    text: words.of(
      joining.items(from.map(({ from, kind }) => (kind ? words.ofKind(from, words.kinds[kind]) : words.code(from)))),
      joining.ended(reason),
      ...(params ? [words.sends(fieldTexts(params))] : []),
      ...(alternatives ? [words.alternatives(alternatives)] : []),
      ...(manual ? [manual] : []),
    ),
    facts,
  }));
}
