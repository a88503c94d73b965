import type { RuleFinding } from '../../finding.ts';
import { paramTyping } from '../../openai/params.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { fieldText, literalText } from './field-text.ts';
import { anchorFor } from './param-anchor.ts';
import type { ParamCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';
import { type Field, fieldsFor } from './param-fields.ts';
import { paramSharing } from './param-sharing.ts';

/** Body fields to add, each to its literal, and what a person must do. */
interface Additions {
  readonly added: readonly (ParamChange & { readonly literal: ts.ObjectLiteralExpression })[];
  readonly told: readonly RuleFinding[];
}

/** Puts what a call needs beyond its own into the literals that it is made of. */
export function additionsFor(judged: ParamCall, editable: readonly ts.ObjectLiteralExpression[]): Additions {
  const { spoken } = paramSharing(judged.context);
  const isOwn = (literal: ts.ObjectLiteralExpression) => !spoken.has(literal);
  // A library has other words for it: it does not belong among options that a library takes too, if there is a choice.
  const own = editable.some(isOwn) ? isOwn : () => true;
  // Next to each `model`; where that comes from elsewhere, in the first literal that can take it.
  const named = judged.literals.filter((literal) => own(literal) && propertyOf(literal, 'model') !== undefined);
  const free = editable.filter(own);
  const places = named.length > 0 ? named.filter((literal) => free.includes(literal)) : free.slice(0, 1);
  if (places.length === 0) return { added: [], told: [] };
  const { fields, told } = fieldsFor(judged);
  return { added: fields.flatMap((field) => places.map((place) => toAddition(field, place, judged))), told };
}

function toAddition({ param, value, found }: Field, literal: ts.ObjectLiteralExpression, judged: ParamCall) {
  const model = propertyOf(literal, 'model');
  const text = fieldText({ param, text: literalText(value, literal.getSourceFile()), value }, literal, judged);
  const isOwn = paramTyping(judged.operation, param).majors.length > 0;
  const after = isOwn ? anchorFor(literal, model, judged.context.inventory.tracer) : model;
  const change = { kind: 'insert', text, ...(after === undefined ? {} : { after }) } as const;
  return { node: model ?? literal, literal, found, change };
}
