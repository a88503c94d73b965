import type { Operation } from '../openai/operations.ts';
import { carries } from './carries.ts';
import type { ParamRule, ParamRules, Range } from './param-rule.ts';

/** What a vendor makes of one parameter with one value. */
export type Verdict =
  /** Nothing differs. */
  | { readonly kind: 'fine' }
  /** `value`: what becomes of the value under its new name, where that differs too. */
  | { readonly kind: 'rename'; readonly to: string; readonly value?: Judgement }
  | { readonly kind: 'drop' }
  /** A literal out of range: the nearest value the vendor takes. */
  | { readonly kind: 'clamp'; readonly to: number; readonly range: Range }
  /** A value known only at run time that may be out of range: the bounds that matter. */
  | { readonly kind: 'bound'; readonly range: Range; readonly whole: Range }
  | { readonly kind: 'replace'; readonly to: string | number | boolean }
  | { readonly kind: 'ignored'; readonly isNeutral: boolean }
  | { readonly kind: 'undocumented' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'value' }
  | { readonly kind: 'many'; readonly most: number }
  | { readonly kind: 'long'; readonly most: number };

/** The rule that speaks for a parameter, and what it says of the value. */
export interface Judgement {
  readonly rule: ParamRule;
  readonly verdict: Verdict;
}

export interface Question {
  readonly operation: Operation;
  readonly rules: ParamRules;
  readonly name: string;
  /** The value where it is written as a literal; undefined where only the run knows it. */
  readonly value?: string | number | boolean | undefined;
  /** How many items a literal list has. */
  readonly items?: number | undefined;
  /** Models of the target that the call may use; empty where none is known. */
  readonly models: readonly string[];
  /** Literal body fields of the call after migration; on the wire, the whole body. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What OpenAI itself takes; a vendor that takes as much needs no clamp. https://platform.openai.com/docs/api-reference */
const OWN_RANGES: Readonly<Partial<Record<Operation, Readonly<Record<string, Range>>>>> = {
  chat: {
    temperature: { min: 0, max: 2 },
    top_p: { min: 0, max: 1 },
    frequency_penalty: { min: -2, max: 2 },
    presence_penalty: { min: -2, max: 2 },
    top_logprobs: { min: 0, max: 20 },
    n: { min: 1, max: 128 },
    // Code that works with gpt-4o asks for no more than its 16,384 tokens of output.
    max_tokens: { min: 1, max: 16_384 },
    max_completion_tokens: { min: 1, max: 16_384 },
  },
  images: { n: { min: 1, max: 10 } },
  speech: { speed: { min: 0.25, max: 4 } },
  transcription: { temperature: { min: 0, max: 1 } },
  translation: { temperature: { min: 0, max: 1 } },
};

/** The rule that speaks for a call, and its verdict; undefined where the parameter passes as it is. */
export function judgeParam(question: Question): Judgement | undefined {
  const rule = ruleFor(question);
  if (rule === undefined) return undefined;
  const verdict = verdictOf(rule, question);
  return verdict.kind === 'fine' ? undefined : { rule, verdict };
}

/**
 * The first rule whose models and given fields fit; undefined where none speaks for the parameter. A rule for some
 * models fits only if all that may be used are among them.
 */
export function ruleFor({
  rules,
  name,
  models,
  given,
}: Pick<Question, 'rules' | 'name' | 'models' | 'given'>): ParamRule | undefined {
  const found = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (found === undefined) return undefined;
  return [found].flat().find((rule) => fitsModels(rule.models, models) && carries(given, rule.given ?? {}));
}

/** Whether each of `models` is named by a pattern (`*` at the end matches a prefix); no patterns match all. */
export function fitsModels(patterns: readonly string[] | undefined, models: readonly string[]): boolean {
  if (patterns === undefined) return true;
  return models.length > 0 && models.every((model) => patterns.some((pattern) => matches(pattern, model)));
}

function matches(pattern: string, model: string): boolean {
  return pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : pattern === model;
}

function verdictOf(rule: ParamRule, question: Question): Verdict {
  const { value } = question;
  const written = value === undefined ? undefined : String(value);
  const isNeutral = written !== undefined && (rule.neutral?.includes(written) ?? false);
  switch (rule.action) {
    case 'rename':
      return renamed(rule, question);
    case 'drop':
      return isNeutral ? { kind: 'ignored', isNeutral } : { kind: 'drop' };
    case 'ignored':
      return { kind: 'ignored', isNeutral };
    case 'undocumented':
      return isNeutral ? { kind: 'fine' } : { kind: 'undocumented' };
    case 'reject':
      return isNeutral ? { kind: 'ignored', isNeutral } : { kind: 'reject' };
    case 'supported':
      return ofValue(rule, question, written);
  }
}

/** Under its new name the value may be out of bounds as well; one name further, nobody renames again. */
function renamed({ to = '' }: ParamRule, question: Question): Verdict {
  const value = question.name === to ? undefined : judgeParam({ ...question, name: to });
  const isValue = value !== undefined && value.verdict.kind !== 'rename' && value.verdict.kind !== 'undocumented';
  return isValue ? { kind: 'rename', to, value } : { kind: 'rename', to };
}

function ofValue(rule: ParamRule, { operation, name, value, items }: Question, written: string | undefined): Verdict {
  if (rule.maxItems !== undefined && items !== undefined && items > rule.maxItems)
    return { kind: 'many', most: rule.maxItems };
  const isReplaced = written !== undefined && rule.replace !== undefined && Object.hasOwn(rule.replace, written);
  const replaced = isReplaced ? rule.replace?.[written] : undefined;
  if (replaced !== undefined) return { kind: 'replace', to: replaced };
  if (rule.values !== undefined && written !== undefined && !rule.values.includes(written)) return { kind: 'value' };
  if (typeof value === 'string') return ofText(rule, value);
  if (rule.range === undefined) return { kind: 'fine' };
  if (typeof value === 'number') {
    const to = nearest(value, rule.range);
    return to === value ? { kind: 'fine' } : { kind: 'clamp', to, range: rule.range };
  }
  const own = OWN_RANGES[operation]?.[name] ?? {};
  const range = value === undefined ? tighter(rule.range, own) : undefined;
  return range === undefined ? { kind: 'fine' } : { kind: 'bound', range, whole: rule.range };
}

function ofText({ maxLength, prefixes }: ParamRule, value: string): Verdict {
  if (maxLength !== undefined && value.length > maxLength) return { kind: 'long', most: maxLength };
  const isBegun = prefixes === undefined || prefixes.some((prefix) => value.startsWith(prefix));
  return isBegun ? { kind: 'fine' } : { kind: 'value' };
}

/** The nearest value within a range; an open end is missed by a hundredth. */
function nearest(value: number, { min, max, minOpen, maxOpen }: Range): number {
  if (min !== undefined && (minOpen ? value <= min : value < min)) return minOpen ? min + 0.01 : min;
  if (max !== undefined && (maxOpen ? value >= max : value > max)) return maxOpen ? max - 0.01 : max;
  return value;
}

/** The ends at which a vendor takes less than OpenAI, as closed bounds; undefined where there are none. */
function tighter(range: Range, own: Range): Range | undefined {
  const low =
    range.min !== undefined &&
    own.min !== undefined &&
    (range.min > own.min || (range.min === own.min && range.minOpen));
  const high =
    range.max !== undefined &&
    own.max !== undefined &&
    (range.max < own.max || (range.max === own.max && range.maxOpen));
  if (!low && !high) return undefined;
  return {
    ...(low ? { min: nearest(Number.NEGATIVE_INFINITY, range) } : {}),
    ...(high ? { max: nearest(Number.POSITIVE_INFINITY, range) } : {}),
  };
}
