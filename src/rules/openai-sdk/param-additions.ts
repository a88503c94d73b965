import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { additionsTo } from '../../providers/additions.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { at, factOf } from '../find.ts';
import { fieldText, literalText } from './field-text.ts';
import type { ParamCall } from './param.ts';
import type { ParamChange } from './param-changes.ts';
import { paramsWithWidth, widthChanges } from './width-change.ts';
import { widthFindings, widthReason } from './width-finding.ts';

/** A body field to add: in a literal, or as a finding where no literal can take it. */
export interface Addition extends ParamChange {
  readonly literal?: ts.ObjectLiteralExpression;
  readonly finding?: RuleFinding;
}

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Fields that keep OpenAI's default behaviour: the switches of the new model, and what the vendor leaves out by default. */
export function additionsFor(judged: ParamCall, editable: readonly ts.ObjectLiteralExpression[]): Addition[] {
  const { literals, target, operation, call } = judged;
  // Next to each `model`; where that comes from elsewhere, in the first literal that can take it.
  const named = literals.filter((literal) => propertyOf(literal, 'model') !== undefined);
  const places = named.length > 0 ? named.filter((literal) => editable.includes(literal)) : editable.slice(0, 1);
  if (places.length === 0) return [];
  const isSet = (name: string) => literals.some((literal) => propertyOf(literal, name) !== undefined);
  const used = judged.models.map(({ to }) => to);
  const wanted = additionsTo({ operation, models: used, isSet }, target.provider)
    // Version 3 and requests by hand ask for no encoding and read what comes.
    .filter(({ param }) => !((call.major3 || call.http !== undefined) && param === 'encoding_format'))
    .map((addition) => ({ ...addition, fact: addition, message: words.param.added(addition.param, addition.note) }));
  const changes =
    operation === 'embeddings' ? widthChanges(judged, { inventory: judged.context.inventory, target }) : [];
  const told = widthFindings(changes, judged);
  const [params = {}, ...others] = judged.models.map((model, index) => paramsWithWidth(model, changes[index], target));
  const agreed = others.every((other) => JSON.stringify(other) === JSON.stringify(params));
  if (!agreed) return [...toAdditions(wanted), differing(judged), ...told];
  const switches = Object.entries(params).map(([param, value]) => ({
    param,
    value,
    message:
      (param === 'dimensions' && widthReason(changes[0])) || words.param.keeps(param, judged.models[0]?.to ?? ''),
  }));
  return [...toAdditions([...switches, ...wanted]), ...told];

  function toAdditions(fields: readonly Field[]): Addition[] {
    const distinct = fields.filter(({ param }, index) => fields.findIndex((other) => other.param === param) === index);
    return distinct
      .filter(({ param }) => !isSet(param))
      .flatMap((field) => places.map((place) => toAddition(field, place, judged)));
  }
}

interface Field {
  readonly param: string;
  readonly value: ParamValue;
  readonly message: string;
  readonly fact?: Fact;
}

function toAddition(
  { param, value, message, fact }: Field,
  literal: ts.ObjectLiteralExpression,
  judged: ParamCall,
): Addition {
  const model = propertyOf(literal, 'model');
  const text = fieldText({ param, text: literalText(value, literal.getSourceFile()), value }, literal, judged);
  return {
    node: model ?? literal,
    literal,
    found: { ...base, action: 'rewrite', message, ...factOf(fact) },
    change: { kind: 'insert', text, ...(model === undefined ? {} : { after: model }) },
  };
}

/** The models that may arrive need different switches: only a person knows how to tell them apart here. */
function differing({ call, target }: ParamCall): Addition {
  const message = words.param.switches(target.provider.name);
  const finding = at(call.node, { ...base, action: 'manual', message, todo: message });
  return { node: call.node, found: { ...base, action: 'manual', message }, finding };
}
