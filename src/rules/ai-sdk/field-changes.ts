import type { FileEdit } from '../../edit.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { rules } from '../../messages/rules.ts';
import { judgeParam, type Question } from '../../providers/compat.ts';
import { conflictsIn } from '../../providers/conflicts.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { EXTRA_OPTIONS, PACKAGE_OPTIONS, STORED_OPTIONS } from '../../source/libraries/ai-sdk/settings.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { ts } from '../../source/ts.ts';
import type { Found } from '../find.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { openChange } from '../openai-sdk/param-open.ts';
import { outcomeOf, type ParamEdit } from '../openai-sdk/param-outcome.ts';
import { literalValue, valueNode } from '../openai-sdk/param-parts.ts';
import { boundedText, isWithin, setValue } from '../openai-sdk/param-value.ts';
import type { Field } from './fields.ts';
import type { MovedGeneration } from './moved-generations.ts';

/** What becomes of one field: a finding, and the change of the literal that it stands in. */
export interface FieldChange {
  readonly node: ts.Node;
  readonly found: Found;
  readonly literal?: ts.ObjectLiteralExpression;
  readonly change?: ObjectChange;
  readonly edits?: readonly FileEdit[];
}

export const base = { rule: 'ai-sdk/param', kind: 'param', confidence: 'certain' } as const;

interface Judging {
  readonly moved: MovedGeneration;
  readonly judged: ParamCall;
  readonly fields: readonly Field[];
}

/** Judges every field that a generation writes out, by what the vendor makes of it and the package calls it. */
export function fieldChanges(judging: Judging): FieldChange[] {
  const { fields } = judging;
  const conflicts = conflictChanges(judging);
  const gone = new Set(conflicts.flatMap(({ change }) => (change?.kind === 'remove' ? [change.property] : [])));
  const given = givenFields(judging);
  return [
    ...conflicts,
    ...fields
      .filter(({ property }) => !gone.has(property))
      .flatMap((field) => (field.wire === undefined ? [ofOption(field, judging)] : ofField(field, given, judging))),
  ];
}

function ofField(field: Field, given: Readonly<Record<string, ParamValue>>, judging: Judging): FieldChange[] {
  const { judged, moved } = judging;
  const { property, name, literal } = field;
  const question = questionOf(field, given, judging);
  const answer = judgeParam(question);
  const isWell =
    answer === undefined || (answer.verdict.kind === 'bound' && isWithin(property, answer.verdict.range, judged));
  if (isWell) {
    const open = answer === undefined ? openChange({ property, question, judged }) : undefined;
    if (open !== undefined) return [{ node: open.node, found: { ...open.found, rule: base.rule } }];
    return named(field, moved);
  }
  const value = question.value === undefined ? '' : String(question.value);
  const outcome = outcomeOf({ ...answer, name, value, vendor: judged.target.provider.name });
  const change = outcome.edit === undefined ? undefined : written(outcome.edit, field, judged);
  if (change !== undefined)
    return [
      {
        node: property,
        literal,
        change,
        found: { ...base, action: 'rewrite', message: outcome.message, fact: answer.rule },
      },
      ...(change.kind === 'remove' ? [] : named(field, moved)),
    ];
  const action = outcome.edit === undefined ? outcome.action : 'manual';
  const todo = action === 'manual' ? { todo: outcome.message } : {};
  return [
    { node: property, found: { ...base, action, message: outcome.message, ...todo, fact: answer.rule } },
    ...(action === 'manual' ? [] : named(field, moved)),
  ];
}

function written(edit: ParamEdit, { property }: Field, judged: ParamCall): ObjectChange | undefined {
  switch (edit.kind) {
    case 'remove':
      return { kind: 'remove', property };
    case 'set':
      return setValue(property, literalText(edit.to, property.getSourceFile()));
    case 'bound': {
      const text = boundedText(property, edit.range, judged);
      return text === undefined ? undefined : setValue(property, text);
    }
    case 'rename':
      // The package decides what a field is called.
      return undefined;
  }
}

/** The option's name in the new package, which may pass on what it does not know, or leave it out. */
function named(
  { isOption, name, wire, property, literal }: Field,
  { provider: { package: found, place } }: MovedGeneration,
): FieldChange[] {
  if (!isOption || wire === undefined) return [];
  const elsewhere = found.keys?.[wire];
  if (elsewhere !== undefined) {
    const isRefused = place.provider.behaviour.unknownFields.reaction === 'refused';
    const message = words.param.twice(name, found.name, elsewhere);
    const todo = isRefused ? { todo: message } : {};
    return [{ node: property, found: { ...base, action: isRefused ? 'manual' : 'none', message, ...todo } }];
  }
  const own = Object.hasOwn(found.options, wire) ? found.options[wire] : found.isClosed ? undefined : wire;
  if (own === name) return [];
  if (own === undefined) {
    const message = words.param.noOption(found.name, name);
    return [
      { node: property, literal, change: { kind: 'remove', property }, found: { ...base, action: 'rewrite', message } },
    ];
  }
  const isShorthand = ts.isShorthandPropertyAssignment(property);
  const change: ObjectChange = { kind: 'replace', node: property.name, text: isShorthand ? `${own}: ${name}` : own };
  return [
    {
      node: property,
      literal,
      change,
      found: { ...base, action: 'rewrite', message: words.param.renamed(name, own, found.name) },
    },
  ];
}

/** Options that are no field of a request: they steer OpenAI's package, or its Responses API. */
function ofOption({ name, property, literal }: Field, { moved }: Judging): FieldChange {
  const { provider } = moved;
  const remove: ObjectChange = { kind: 'remove', property };
  if (PACKAGE_OPTIONS.has(name)) {
    const message = words.param.noOption(provider.package.name, name);
    return { node: property, literal, change: remove, found: { ...base, action: 'rewrite', message } };
  }
  if (EXTRA_OPTIONS.has(name)) {
    const message = words.param.extra(name, provider.place.provider.name);
    return { node: property, literal, change: remove, found: { ...base, action: 'rewrite', message } };
  }
  const isStored = STORED_OPTIONS.has(name);
  const message = isStored ? words.param.stored(name) : words.param.unknown(name, provider.place.provider.name);
  return { node: property, found: { ...base, action: isStored ? 'blocked' : 'manual', message, todo: message } };
}

function questionOf(
  { wire = '', property }: Field,
  given: Readonly<Record<string, ParamValue>>,
  { judged }: Judging,
): Question {
  const { tracer } = judged.context.inventory;
  const { operation, target } = judged;
  const models = judged.models.map(({ to }) => to);
  const rules = target.provider.params[operation];
  const node = valueNode(property);
  const value = literalValue(node, tracer);
  const isObject = tracer.trace(node).leaves.some((leaf) => leaf.kind === 'object');
  if (wire === 'tool_choice' && isObject) return { operation, rules, name: wire, value: 'function', models, given };
  const items = ts.isArrayLiteralExpression(node)
    ? node.elements.length
    : wire === 'tools' && ts.isObjectLiteralExpression(node)
      ? node.properties.length
      : undefined;
  return { operation, rules, name: wire, value, items, models, given };
}

function givenFields({ judged, fields }: Judging): Record<string, ParamValue> {
  const { tracer } = judged.context.inventory;
  const given: Record<string, ParamValue> = { ...(judged.models[0]?.params ?? {}) };
  for (const { wire, property } of fields) {
    const value = wire === undefined ? undefined : literalValue(valueNode(property), tracer);
    if (wire !== undefined && value !== undefined) given[wire] = value;
  }
  return given;
}

/** Fields that the vendor refuses beside others. */
function conflictChanges(judging: Judging): FieldChange[] {
  const { judged, fields } = judging;
  const { target, operation, models } = judged;
  const found = conflictsIn(target.provider, {
    operation,
    models: models.map(({ to }) => to),
    valueOf: (path) => valueAt(path, judging),
  });
  return found.flatMap((conflict): FieldChange[] => {
    const message = rules.param.and(
      rules.param.together(
        conflict.all.map(({ param }) => param),
        target.provider.name,
      ),
      conflict.note,
    );
    const heads =
      conflict.drop === undefined ? conflict.all.map(({ param }) => param.split('.', 1)[0]) : [conflict.drop];
    const field = fields.find(({ wire }) => wire !== undefined && heads.includes(wire));
    if (field === undefined) return [];
    const { property, literal } = field;
    if (conflict.drop !== undefined)
      return [
        {
          node: property,
          literal,
          change: { kind: 'remove', property },
          found: { ...base, action: 'rewrite', message, fact: conflict },
        },
      ];
    return [{ node: property, found: { ...base, action: 'manual', message, todo: message, fact: conflict } }];
  });
}

/** A field of the request as text; null where it has none, undefined where only the run knows it. */
function valueAt(path: string, { judged, fields, moved }: Judging): string | undefined | null {
  const [head = path, ...rest] = path.split('.');
  const { tracer } = judged.context.inventory;
  const field = fields.find(({ wire }) => wire === head);
  if (field !== undefined) {
    const node = valueNode(field.property);
    const flow = rest.reduce((inner, key) => tracer.member(inner, key, node), tracer.trace(node));
    if (rest.length === 0 && flow.leaves.some(({ kind }) => kind === 'object')) return 'function';
    const value = rest.length === 0 ? literalValue(node, tracer) : undefined;
    return value === undefined ? undefined : String(value);
  }
  const added = rest.reduce<ParamValue | undefined>(
    (inner, key) => (typeof inner === 'object' ? inner[key] : undefined),
    judged.models[0]?.params[head],
  );
  if (added !== undefined && typeof added !== 'object') return String(added);
  return moved.generation.parts.isHidden || added !== undefined ? undefined : null;
}
