import { providerPage as words } from '../messages/en/provider-page.ts';
import type {
  Fact,
  MappingRow,
  ModelFacts,
  ParamAddition,
  ParamRule,
  Provider,
  Region,
} from '../providers/provider.ts';

/** Cells from left to right; the last one may be long. */
export type Row = readonly string[];

export function withSource(text: string | undefined, { source, asOf, confidence }: Fact): string {
  return [...(text ? [text] : []), words.source(source, asOf, confidence)].join(' ');
}

export function regionRow(region: Region): Row {
  return [region.id, region.label, region.baseURL, withSource(region.note, region)];
}

/** One row a rule: a parameter may have several, for different models. */
export function paramRows(params: Provider['params']['chat']): Row[] {
  return Object.entries(params).flatMap(([param, rules]) =>
    [rules]
      .flat()
      .map((rule) => [param, action(rule), withSource([...limits(rule), rule.note ?? ''].join(' ').trim(), rule)]),
  );
}

function action(rule: ParamRule): string {
  return rule.action === 'rename' && rule.to !== undefined ? words.renamedTo(rule.to) : words.params[rule.action];
}

function limits({ range, values, replace, maxItems, models }: ParamRule): string[] {
  return [
    ...(range ? [words.range(range)] : []),
    ...(values ? [words.values(values)] : []),
    ...Object.entries(replace ?? {}).map(([from, to]) => words.replaced(from, String(to))),
    ...(maxItems === undefined ? [] : [words.items(maxItems)]),
    ...(models ? [words.onlyModels(models)] : []),
  ];
}

export function additionRow(addition: ParamAddition): Row {
  const { param, value, when, note } = addition;
  return [
    `${param}: ${JSON.stringify(value)}`,
    when === undefined ? '' : words.onlyWith(when),
    withSource(note, addition),
  ];
}

export function modelRow(model: ModelFacts): Row {
  const { id, kind, status, context, priceCNY, priceUSD, width, note } = model;
  const facts = [
    ...(context === undefined ? [] : [words.context(context)]),
    ...(width === undefined ? [] : [words.width(width)]),
    ...(priceCNY ? [words.price('¥', priceCNY)] : []),
    ...(priceUSD ? [words.price('$', priceUSD)] : []),
    ...(note ? [note] : []),
  ];
  return [id, kind, status, withSource(facts.join(', '), model)];
}

export function mappingRow(row: MappingRow): Row {
  const { from, kind, to, reason, manual } = row;
  const name = kind === undefined ? from : words.ofKind(from, kind);
  return [name, `→ ${to}`, withSource([reason, ...(manual ? [manual] : [])].join(' '), row)];
}
