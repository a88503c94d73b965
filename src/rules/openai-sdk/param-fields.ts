import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { additionsTo } from '../../providers/additions.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { at, type Found, factOf } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import { writtenParam } from './param-parts.ts';
import { sentFields } from './param-sent.ts';
import { paramsWithWidth, widthChanges } from './width-change.ts';
import { widthFindings, widthReason } from './width-finding.ts';

/** A body field that a call needs from now on. */
export interface Field {
  readonly param: string;
  /** Undefined: the field must not be sent. */
  readonly value: ParamValue | undefined;
  readonly found: Found;
}

/** What a call needs beyond its own. */
interface Needs {
  readonly fields: readonly Field[];
  /** What a person must do. */
  readonly told: readonly RuleFinding[];
}

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Fields that keep OpenAI's default behaviour: the switches of the new model, and what the vendor leaves out by default. */
export function fieldsFor(judged: ParamCall): Needs {
  const { literals, target, operation, call } = judged;
  const isSet = (name: string) => literals.some((literal) => writtenParam(literal, name, call) !== undefined);
  const used = judged.models.map(({ to }) => to);
  const wanted = additionsTo({ operation, models: used, isSet }, target.provider)
    // Version 3 and requests by hand ask for no encoding and read what comes.
    .filter(({ param }) => param !== 'encoding_format' || !(call.major3 || call.http || call.library?.readsFloats))
    // What a library sends by itself is judged as it is.
    .filter(({ param }) => !Object.hasOwn(call.library?.sends ?? {}, param))
    .map((addition): Field => {
      const message = words.param.added(addition.param, addition.note);
      return { ...addition, found: { ...base, action: 'rewrite', message, ...factOf(addition) } };
    });
  const changes =
    operation === 'embeddings' ? widthChanges(judged, { inventory: judged.context.inventory, target }) : [];
  const told = widthFindings(changes, judged);
  const [params = {}, ...others] = judged.models.map((model, index) => paramsWithWidth(model, changes[index], target));
  const agreed = others.every((other) => JSON.stringify(other) === JSON.stringify(params));
  const switches = Object.entries(agreed ? params : {}).map(([param, value]): Field => {
    const width = param === 'dimensions' ? widthReason(changes[0]) : undefined;
    const message = width ?? words.param.keeps(param, judged.models[0]?.to ?? '');
    return { param, value, found: { ...base, action: 'rewrite', message } };
  });
  const needed = [...switches, ...wanted];
  const fields = [...sentFields(judged, needed), ...needed];
  return {
    fields: fields.filter(
      ({ param }, index) => !isSet(param) && fields.findIndex((other) => other.param === param) === index,
    ),
    told: agreed ? told : [differing(judged), ...told],
  };
}

/** The models that may arrive need different switches: only a person knows how to tell them apart here. */
function differing({ call, target }: ParamCall): RuleFinding {
  const message = words.param.switches(target.provider.name);
  return at(call.node, { ...base, action: 'manual', message, todo: message });
}
