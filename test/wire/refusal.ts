import { isDeepStrictEqual } from 'node:util';
import type { ParamRule } from '../../src/providers/provider.ts';

export type Body = Readonly<Record<string, unknown>>;
export type Rules = Readonly<Record<string, ParamRule | readonly ParamRule[]>>;

/**
 * The first reason to refuse a body by a vendor's own data, or undefined. Stricter than the vendor where the data says
 * `rename` or `drop`: many such fields are ignored in silence, and a leftover would not show.
 */
export function refusal(body: Body, rules: Rules, model: string): string | undefined {
  for (const [path, entry] of Object.entries(rules)) {
    const rule = [entry].flat().find((candidate) => speaksFor(candidate, model, body));
    if (rule === undefined) continue;
    const refused = valuesAt(body, path.split('.')).find((value) => !accepts(rule, value));
    if (refused !== undefined) return `${path}: ${JSON.stringify(refused)} (${rule.action})`;
  }
  return undefined;
}

const speaksFor = ({ models, given = {} }: ParamRule, model: string, body: Body): boolean =>
  (models?.some((id) => (id.endsWith('*') ? model.startsWith(id.slice(0, -1)) : model === id)) ?? true) &&
  Object.entries(given).every(([field, value]) => isDeepStrictEqual(body[field], value));

/** `messages.role` yields the role of every message. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (typeof value !== 'object' || value === null || !(key in value)) return [];
  return valuesAt((value as Body)[key], rest);
}

function accepts(rule: ParamRule, value: unknown): boolean {
  if (rule.action === 'ignored' || rule.action === 'undocumented') return true;
  const text = typeof value === 'object' ? 'function' : String(value);
  if (rule.action === 'reject') return rule.neutral?.includes(text) ?? false;
  if (rule.action !== 'supported') return false;
  if (Array.isArray(value)) return rule.maxItems === undefined || value.length <= rule.maxItems;
  if (Object.hasOwn(rule.replace ?? {}, text) || rule.values?.includes(text) === false) return false;
  return typeof value !== 'number' || inRange(rule.range, value);
}

function inRange(range: ParamRule['range'] = {}, value: number): boolean {
  const { min = -Infinity, max = Infinity, minOpen = false, maxOpen = false } = range;
  return (minOpen ? value > min : value >= min) && (maxOpen ? value < max : value <= max);
}
