import type { ParamRule, ParamRules } from '../../src/providers/param-rule.ts';

interface Field {
  readonly rules: ParamRules;
  readonly name: string;
  readonly model: string;
  readonly value: string | number;
}

/**
 * Whether a vendor takes a value as it is, in few words of our own: what `--strict` says is held against it. The call
 * carries nothing else, so rules for calls with other fields do not speak.
 */
export function takes({ rules, name, model, value }: Field): boolean {
  const rule = [rules[name] ?? []].flat().find((each) => each.given === undefined && isFor(each, model));
  const text = String(value);
  if (rule === undefined || rule.action === 'undocumented') return true;
  if (rule.action !== 'supported') return rule.action !== 'rename' && (rule.neutral?.includes(text) ?? false);
  if (rule.replace?.[text] !== undefined || rule.values?.includes(text) === false) return false;
  const { min = -Infinity, max = Infinity, minOpen, maxOpen } = rule.range ?? {};
  const number = Number(value);
  return (
    typeof value === 'string' ||
    !(number < min || number > max || (minOpen && number === min) || (maxOpen && number === max))
  );
}

function isFor({ models }: ParamRule, model: string): boolean {
  return models?.some((id) => (id.endsWith('*') ? model.startsWith(id.slice(0, -1)) : id === model)) ?? true;
}
