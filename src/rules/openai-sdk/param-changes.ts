import { rangeText } from '../../messages/en/range.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { type Judgement, judgeParam, type Verdict } from '../../providers/compat.ts';
import { isOption } from '../../providers/option-params.ts';
import type { ParamRule, Range } from '../../providers/param-rule.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Found } from '../find.ts';
import { quoted } from '../quote.ts';
import { fieldText } from './field-text.ts';
import type { ParamCall } from './param.ts';
import { conflictChanges } from './param-conflicts.ts';
import { nullChanges } from './param-null.ts';
import { openChange } from './param-open.ts';
import { type WrittenProperty, writtenProperties } from './param-parts.ts';
import { givenFields, questionOf } from './param-question.ts';
import { boundedText, isWithin, setValue, writtenText } from './param-value.ts';

/** What becomes of one parameter: a finding at `node`, and the change of its literal where there is one. */
export interface ParamChange {
  readonly node: ts.Node;
  readonly found: Found;
  readonly change?: ObjectChange;
}

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Judges every parameter that a literal of the call writes out. */
export function changesFor(literal: ts.ObjectLiteralExpression, judged: ParamCall): ParamChange[] {
  const given = givenFields(judged);
  const conflicts = conflictChanges(literal, judged);
  const gone = new Set(conflicts.flatMap(({ change }) => (change?.kind === 'remove' ? [change.property] : [])));
  const changes = writtenProperties(literal)
    .filter(({ property }) => !gone.has(property))
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
  const vendor = judged.target.provider.name;
  const say = (text: string) => words.param.and(text, rule.note);
  const done = (message: string, change: ObjectChange): ParamChange => ({
    node: property,
    found: { ...base, action: 'rewrite', message: say(message), fact: rule },
    change,
  });
  const told = (message: string, action: 'none' | 'manual'): ParamChange => ({
    node: property,
    found: {
      ...base,
      action,
      message: say(message),
      fact: rule,
      ...(action === 'manual' ? { todo: say(message) } : {}),
    },
  });
  switch (verdict.kind) {
    case 'rename':
      return renameChange(it, verdict, { done, told });
    case 'drop':
      return done(rule.wire === 'refused' ? words.param.refused(name, vendor) : words.param.dropped(name, vendor), {
        kind: 'remove',
        property,
      });
    case 'clamp':
      return done(words.param.clamped(name, rangeText(verdict.range), vendor), setValue(property, String(verdict.to)));
    case 'bound':
      return boundChange(it, verdict, { done, told });
    case 'replace': {
      const to = typeof verdict.to === 'string' ? quoted(verdict.to, property.getSourceFile()) : String(verdict.to);
      return done(words.param.replaced(name, value, String(verdict.to), vendor), setValue(property, to));
    }
    case 'ignored':
      return verdict.isNeutral
        ? told(words.param.neutral(name, vendor), 'none')
        : told(words.param.ignored(name, vendor), isOption(name) ? 'none' : 'manual');
    case 'undocumented':
      return told(words.param.undocumented(name, vendor), 'none');
    case 'reject': {
      const isSure = rule.confidence === 'documented' || rule.confidence === 'observed';
      return told(words.param[isSure ? 'rejected' : 'unlisted'](name, vendor), 'manual');
    }
    case 'value':
      return told(words.param.value(name, value, vendor), 'manual');
    case 'many':
      return told(words.param.tooMany(name, verdict.most, vendor), 'manual');
    case 'long':
      return told(words.param.tooLong(name, verdict.most, vendor), 'manual');
    case 'fine':
      return told(words.param.undocumented(name, vendor), 'none');
  }
}

interface Say {
  readonly done: (message: string, change: ObjectChange) => ParamChange;
  readonly told: (message: string, action: 'none' | 'manual') => ParamChange;
}

function renameChange(
  { name, property, judged }: Judged,
  { to, value: judgement }: { readonly to: string; readonly value?: Judgement },
  { done, told }: Say,
): ParamChange {
  const vendor = judged.target.provider.name;
  const message = words.param.renamed(name, to, vendor);
  const literal = property.parent as ts.ObjectLiteralExpression;
  // Both names in one object: the old one would overwrite the other after the change.
  if (propertyOf(literal, to) !== undefined) return told(message, 'manual');
  const value = judgement === undefined ? undefined : valueText(judgement.verdict, property, judged);
  if (judgement !== undefined && value === undefined)
    return told(words.param.and(message, judgement.rule.note), 'manual');
  const kept = writtenText(property);
  const text = fieldText({ param: to, text: value ?? kept }, literal, judged);
  // The key alone, where nothing else changes.
  const isSame = value === undefined || value === kept;
  const isWhole = !isSame || text.startsWith('...') || ts.isShorthandPropertyAssignment(property);
  if (isWhole) return done(words.param.and(message, judgement?.rule.note), { kind: 'replace', node: property, text });
  const key = ts.isComputedPropertyName(property.name) ? property.name.expression : property.name;
  const isQuoted = ts.isStringLiteralLike(key);
  return done(message, { kind: 'replace', node: key, text: isQuoted ? quoted(to, property.getSourceFile()) : to });
}

/** What the value becomes; undefined where no edit keeps its meaning. */
function valueText(verdict: Verdict, property: WrittenProperty, judged: ParamCall): string | undefined {
  switch (verdict.kind) {
    case 'clamp':
      return String(verdict.to);
    case 'bound':
      return isWithin(property, verdict.range, judged)
        ? writtenText(property)
        : boundedText(property, verdict.range, judged);
    case 'replace':
      return typeof verdict.to === 'string' ? quoted(verdict.to, property.getSourceFile()) : String(verdict.to);
    default:
      return undefined;
  }
}

function boundChange(
  { name, property, judged }: Judged,
  { range, whole }: { readonly range: Range; readonly whole: Range },
  { done, told }: Say,
): ParamChange {
  const message = words.param.clamped(name, rangeText(whole), judged.target.provider.name);
  const text = boundedText(property, range, judged);
  return text === undefined ? told(message, 'manual') : done(message, setValue(property, text));
}
