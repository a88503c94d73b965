import { rules as words } from '../../messages/rules.ts';
import { judgeParam, type Verdict } from '../../providers/compat.ts';
import type { ParamRule } from '../../providers/param-rule.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { ts } from '../../source/ts.ts';
import type { Found } from '../find.ts';
import { quoted } from '../quote.ts';
import { fieldText, literalText } from './field-text.ts';
import type { ParamCall } from './param-call.ts';
import { conflictChanges } from './param-conflicts.ts';
import { nullChanges } from './param-null.ts';
import { openChange } from './param-open.ts';
import { outcomeOf, type ParamEdit } from './param-outcome.ts';
import { isUnset, type WrittenProperty, writtenParam, writtenParams } from './param-parts.ts';
import { givenFields, questionOf } from './param-question.ts';
import { boundedText, isWithin, setValue, valueText, writtenText } from './param-value.ts';

/** What becomes of one parameter: a finding at `node`, and the change of its literal where there is one. */
export interface ParamChange {
  readonly node: ts.Node;
  readonly found: Found;
  readonly change?: ObjectChange;
  /** A field of the request that the literal has no word for, and that takes the value on. */
  readonly field?: { readonly param: string; readonly text: string };
}

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Judges every parameter that a literal of the call writes out. */
export function changesFor(literal: ts.ObjectLiteralExpression, judged: ParamCall): ParamChange[] {
  const given = givenFields(judged);
  const conflicts = conflictChanges(literal, judged);
  const gone = new Set(conflicts.flatMap(({ change }) => (change?.kind === 'remove' ? [change.property] : [])));
  const changes = writtenParams(literal, judged.call)
    .filter(({ property }) => !gone.has(property) && !isUnset(property, judged.call))
    .flatMap(({ name, property }) => {
      const nulls = nullChanges(name, property, judged);
      if (nulls.length > 0) return nulls;
      const question = questionOf({ name, property }, judged, given);
      const answer = judgeParam(question);
      if (answer === undefined) return openChange({ property, question, judged }) ?? [];
      if (answer.verdict.kind === 'bound' && isWithin(property, answer.verdict.range, judged)) return [];
      const value = question.value === undefined ? '' : String(question.value);
      return [toChange({ ...answer, name, property, value, judged })];
    });
  return [...conflicts, ...changes];
}

interface Judged {
  readonly rule: ParamRule;
  readonly verdict: Verdict;
  readonly name: string;
  readonly property: WrittenProperty;
  /** The literal value as text; empty where there is none. */
  readonly value: string;
  readonly judged: ParamCall;
}

function toChange(it: Judged): ParamChange {
  const { rule, verdict, name, property, value, judged } = it;
  const outcome = outcomeOf({ rule, verdict, name, value, vendor: judged.target.provider.name });
  const { note, ...written } = outcome.edit === undefined ? {} : writtenEdit(outcome.edit, property, judged);
  const message = words.param.and(outcome.message, note);
  if (written.change !== undefined)
    return { node: property, found: { ...base, action: 'rewrite', message, fact: rule }, ...written };
  // An edit that cannot be written is work for a person.
  const action = outcome.edit === undefined ? outcome.action : 'manual';
  const todo = action === 'manual' ? { todo: message } : {};
  return { node: property, found: { ...base, action, message, ...todo, fact: rule } };
}

interface WrittenEdit extends Pick<ParamChange, 'change' | 'field'> {
  /** Of the value, where that has a rule of its own. */
  readonly note?: string | undefined;
}

/** An edit as a change of the literal that the parameter stands in. */
function writtenEdit(edit: ParamEdit, property: WrittenProperty, judged: ParamCall): WrittenEdit {
  switch (edit.kind) {
    case 'remove':
      return { change: { kind: 'remove', property } };
    case 'set':
      return { change: setValue(property, literalText(edit.to, property.getSourceFile())) };
    case 'bound': {
      const text = boundedText(property, edit.range, judged);
      return text === undefined ? {} : { change: setValue(property, text) };
    }
    case 'rename':
      return renamed(edit, property, judged);
  }
}

function renamed(
  { to, value: judgement }: Extract<ParamEdit, { kind: 'rename' }>,
  property: WrittenProperty,
  judged: ParamCall,
): WrittenEdit {
  const literal = property.parent as ts.ObjectLiteralExpression;
  // Both names in one object: the old one would overwrite the other after the change.
  if (writtenParam(literal, to, judged.call) !== undefined) return {};
  const note = judgement?.rule.note;
  const value = judgement === undefined ? undefined : valueText(judgement.verdict, property, judged);
  if (judgement !== undefined && value === undefined) return { note };
  const kept = writtenText(property);
  const { library } = judged.call;
  if (library?.spoken?.has(literal) === true && library.isOpen !== true)
    return { change: { kind: 'remove', property }, field: { param: to, text: value ?? kept }, note };
  const text = fieldText({ param: to, text: value ?? kept }, literal, judged);
  // The key alone, where nothing else changes.
  const isSame = value === undefined || value === kept;
  const isWhole = !isSame || text.startsWith('...') || ts.isShorthandPropertyAssignment(property);
  if (isWhole) return { change: { kind: 'replace', node: property, text }, note };
  const key = ts.isComputedPropertyName(property.name) ? property.name.expression : property.name;
  const isQuoted = ts.isStringLiteralLike(key);
  return { change: { kind: 'replace', node: key, text: isQuoted ? quoted(to, property.getSourceFile()) : to }, note };
}
