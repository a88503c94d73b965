import { rules as words } from '../../messages/rules.ts';
import { judgeParam, type Verdict } from '../../providers/compat.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { type Found, factOf } from '../find.ts';
import { defaultModel } from './models-of.ts';
import type { ParamCall } from './param-call.ts';
import type { Field } from './param-fields.ts';
import { writtenParam } from './param-parts.ts';

const base = { confidence: 'certain', action: 'rewrite' } as const;

/**
 * What a library sends by itself and the vendor does not take: the model that it names where the code names none, values
 * that must be others, fields that must not be there.
 *
 * @param needed fields that the call gains anyway
 */
export function sentFields(judged: ParamCall, needed: readonly Field[]): Field[] {
  const { call, literals } = judged;
  const isSaid = (name: string) =>
    literals.some((literal) => writtenParam(literal, name, call) !== undefined) ||
    needed.some(({ param }) => param === name);
  const names = Object.keys(call.library?.sends ?? {}).filter((name) => name !== 'model' && !isSaid(name));
  return [...modelField(judged), ...names.flatMap((name) => sentField(name, judged))];
}

/** What is sent in the place of a value that a library sends by itself; none where that may stay. */
export function sentField(name: string, { call, target, operation, models }: ParamCall): Field[] {
  const sends = call.library?.sends ?? {};
  const value = sends[name];
  if (value === undefined || typeof value === 'object') return [];
  const rules = target.provider.params[operation];
  const question = { operation, rules, name, value, models: models.map(({ to }) => to), given: sends };
  const answer = judgeParam(question);
  const instead = answer === undefined ? undefined : insteadOf(answer.verdict);
  if (answer === undefined || instead === undefined) return [];
  const message = words.param.and(words.param.sent(name, String(value), target.provider.name), answer.rule.note);
  const found: Found = { ...base, rule: 'openai-sdk/param', kind: 'param', message, fact: answer.rule };
  return [{ param: name, value: instead.value, found }];
}

/** The model by name, where the library would ask for one of OpenAI's. */
function modelField({ call, target }: ParamCall): Field[] {
  const mapped = defaultModel(call, target);
  if (mapped === undefined || mapped.from === mapped.to) return [];
  const { from, to, kind, reason } = mapped;
  const message = words.model.sent(from, to, reason);
  const model = { from, to, kind, reason };
  const found: Found = { ...base, rule: 'openai-sdk/model', kind: 'model', message, model, ...factOf(mapped.row) };
  return [{ param: 'model', value: to, found }];
}

/** What is sent in the place of a value; undefined where it may stay. */
function insteadOf(verdict: Verdict): { readonly value: ParamValue | undefined } | undefined {
  switch (verdict.kind) {
    case 'clamp':
    case 'replace':
      return { value: verdict.to };
    case 'drop':
    case 'reject':
    case 'rename':
    case 'value':
      return { value: undefined };
    default:
      return undefined;
  }
}
