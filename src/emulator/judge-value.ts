import { emulate as words } from '../messages/emulate.ts';
import { type Judgement, judgeParam, ruleFor } from '../providers/compat.ts';
import { isOption } from '../providers/option-params.ts';
import type { ParamRules } from '../providers/param-rule.ts';
import type { Request } from './judge-body.ts';
import type { Refusal } from './reply.ts';
import { isBody } from './values-at.ts';

export interface ValueQuestion extends Request {
  readonly rules: ParamRules;
  readonly name: string;
  readonly value: unknown;
}

export type Outcome =
  | { readonly fate: 'taken' | 'ignored' | 'undocumented' }
  | { readonly fate: 'refused'; readonly refusal: Refusal };

type Scalar = string | number | boolean;

/** What one value of one field comes to on the wire. */
export function judgeValue(question: ValueQuestion): Outcome {
  const { name, value } = question;
  const outcomes = aspects(name, value).map((aspect) => weigh(question, aspect));
  const worst = ['refused', 'ignored', 'undocumented'].flatMap(
    (fate) => outcomes.find((each) => each.fate === fate) ?? [],
  );
  return worst[0] ?? { fate: 'taken' };
}

interface Aspect {
  readonly value?: Scalar | undefined;
  readonly items?: number;
}

/** A list is judged by its length, and by each of its values. */
function aspects(name: string, value: unknown): Aspect[] {
  if (!Array.isArray(value)) return [{ value: scalarOf(name, value) }];
  const scalars = value.filter(isScalar);
  // A list of numbers is one text in tokens.
  if (scalars.some((item) => typeof item === 'number')) return [{ items: 1 }];
  const [only] = scalars;
  if (value.length === 1 && only !== undefined) return [{ value: only, items: 1 }];
  return [{ items: value.length }, ...scalars.map((item) => ({ value: item }))];
}

/** The part of a value that rules speak of: the type of a tool choice, the address of an image. */
function scalarOf(name: string, value: unknown): Scalar | undefined {
  if (isScalar(value)) return value;
  if (!isBody(value)) return undefined;
  const part = name === 'tool_choice' ? value.type : value.url;
  return isScalar(part) ? part : undefined;
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function weigh(question: ValueQuestion, { value, items }: Aspect): Outcome {
  const { operation, rules, name, body, model } = question;
  const asked = { operation, rules, name, value, items, models: model ? [model.id] : [], given: body };
  const rule = ruleFor(asked);
  if (rule?.action === 'supported' && rule.range !== undefined && value !== undefined && typeof value !== 'number') {
    return refused(name, value, words.notANumber(name));
  }
  const judgement = judgeParam(asked);
  return judgement === undefined ? { fate: 'taken' } : fateOf(judgement, question, value ?? items);
}

function fateOf({ rule, verdict }: Judgement, { name, strict }: ValueQuestion, value: Scalar | undefined): Outcome {
  if (verdict.kind === 'undocumented') return { fate: 'undocumented' };
  if (verdict.kind === 'bound') return { fate: 'taken' };
  if (verdict.kind === 'ignored') {
    if (verdict.isNeutral) return { fate: 'taken' };
    if (isOption(name)) return { fate: 'ignored' };
  }
  const isHarmless = ['ignored', 'rename', 'drop'].includes(verdict.kind);
  const wire = rule.wire ?? (isHarmless ? 'ignored' : 'refused');
  if (wire === 'ignored' && !strict) return { fate: 'ignored' };
  return refused(name, value, words.refused(name, String(value), verdict, rule.note));
}

function refused(name: string, value: Scalar | undefined, message: string): Outcome {
  const log = value === undefined ? name : `${name} ${value}`;
  return { fate: 'refused', refusal: { kind: 'parameter', message, param: name, log } };
}
