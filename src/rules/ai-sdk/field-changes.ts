import { judgeParam } from '../../providers/compat.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { openChange } from '../openai-sdk/param-open.ts';
import { outcomeOf, type ParamEdit } from '../openai-sdk/param-outcome.ts';
import { boundedText, isWithin, setValue } from '../openai-sdk/param-value.ts';
import { base, type FieldChange, type Judging } from './field-change.ts';
import { conflictChanges } from './field-conflicts.ts';
import { givenFields, questionOf } from './field-question.ts';
import type { Field } from './fields.ts';
import { optionChanges } from './option-changes.ts';

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
      .flatMap((field) =>
        field.wire === undefined ? optionChanges(field, judging.moved) : ofField(field, given, judging),
      ),
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
    return optionChanges(field, moved);
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
      ...(change.kind === 'remove' ? [] : optionChanges(field, moved)),
    ];
  const action = outcome.edit === undefined ? outcome.action : 'manual';
  const todo = action === 'manual' ? { todo: outcome.message } : {};
  return [
    { node: property, found: { ...base, action, message: outcome.message, ...todo, fact: answer.rule } },
    ...(action === 'manual' ? [] : optionChanges(field, moved)),
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
