import { OPERATIONS } from '../openai/operations.ts';
import type { Fact } from './fact.ts';
import type { ParamRule, ParamRules } from './param-rule.ts';
import type { Provider } from './provider.ts';

/** Parameters that are taken as they are. */
export function taken(fact: Fact, names: readonly string[]): Record<string, ParamRule> {
  return same({ ...fact, action: 'supported' }, names);
}

/** Parameters that nobody says anything of. */
export function unmentioned(fact: Fact, names: readonly string[], note?: string): Record<string, ParamRule> {
  return same({ ...fact, action: 'undocumented', ...(note === undefined ? {} : { note }) }, names);
}

/** One rule for several parameters. */
function same(rule: ParamRule, names: readonly string[]): Record<string, ParamRule> {
  return Object.fromEntries(names.map((name) => [name, rule]));
}

/** The table of all operations: those that are not given are not served, so there is nothing to say of them. */
export function paramTable(given: Readonly<Partial<Record<keyof Provider['params'], ParamRules>>>): Provider['params'] {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, given[operation] ?? {}])) as Provider['params'];
}
