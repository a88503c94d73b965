import { providerSections as words } from '../../messages/provider-sections.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ParamRule, ParamRules } from '../../providers/param-rule.ts';
import { fieldTexts } from './fields.ts';
import { mergeRows, type ProviderRow } from './row.ts';

/** From what needs no thought to what needs most. */
const ORDER: readonly ParamRule['action'][] = ['supported', 'rename', 'drop', 'ignored', 'undocumented', 'reject'];

/** One rule in words, or several that say the same. */
interface Verdict {
  readonly params: readonly string[];
  readonly action: ParamRule['action'];
  readonly said: readonly string[];
  /** The rule is for these alone. */
  readonly models: readonly string[];
  readonly facts: readonly Fact[];
}

/**
 * What becomes of the parameters of one operation, a row for each verdict: the parameters of which the same is said
 * share one, and so do the models for which the same is said of a parameter.
 */
export function paramRows(rules: ParamRules): ProviderRow[] {
  return mergeRows(Object.entries(rules).flatMap(verdictsOn), {
    key: ({ action, said, models }) => JSON.stringify([action, said, models]),
    merge: (one, other) => ({ ...union(one, other), params: [...one.params, ...other.params] }),
  })
    .sort((a, b) => rank(a) - rank(b))
    .map(({ params, action, said, models, facts }) => ({
      cells: [words.verdicts[action]],
      text: words.of(words.codes(params), ...said, ...(models.length > 0 ? [words.onlyModels(models)] : [])),
      facts,
    }));
}

function verdictsOn([param, rule]: [string, ParamRule | readonly ParamRule[]]): Verdict[] {
  const rules = [rule].flat();
  const verdicts = rules.map((each): Verdict => {
    const { action, models = [] } = each;
    const isRest = rules.length > 1 && each === rules.at(-1) && models.length === 0;
    return { params: [param], action, said: isRest ? otherwise(each) : saidOf(each), models, facts: [each] };
  });
  return mergeRows(verdicts, {
    key: ({ action, said, models }) => JSON.stringify([action, said, models.length > 0]),
    merge: (one, other) => ({ ...union(one, other), models: [...one.models, ...other.models] }),
  });
}

function union(one: Verdict, other: Verdict): Verdict {
  return { ...one, facts: [...one.facts, ...other.facts] };
}

/** The last rule of several speaks for what the ones before it leave. */
function otherwise(rule: ParamRule): string[] {
  const said = saidOf(rule);
  return said.length === 0 && rule.action === 'supported' ? [words.otherwiseTaken] : [words.otherwise, ...said];
}

function saidOf({
  to,
  range,
  values,
  prefixes,
  maxItems,
  maxLength,
  replace,
  neutral,
  given,
  wire,
  note,
}: ParamRule): string[] {
  return [
    ...(to === undefined ? [] : [words.renamedTo(to)]),
    ...(given ? [words.given(fieldTexts(given))] : []),
    ...(range ? [words.range(range)] : []),
    ...(values ? [words.values(values)] : []),
    ...(prefixes ? [words.prefixes(prefixes)] : []),
    ...(maxItems === undefined ? [] : [words.items(maxItems)]),
    ...(maxLength === undefined ? [] : [words.length(maxLength)]),
    ...Object.entries(replace ?? {}).map(([from, to]) => words.replaced(from, String(to))),
    ...(neutral ? [words.neutral(neutral)] : []),
    ...(wire ? [words.wire[wire]] : []),
    ...(note ? [note] : []),
  ];
}

function rank({ action, said, models }: Verdict): number {
  return said.length + models.length === 0 && action === 'supported' ? -1 : ORDER.indexOf(action);
}
