import { rules } from '../../messages/rules.ts';
import { additionsTo } from '../../providers/additions.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { paramsWithWidth, type WidthChange, widthChanges } from '../openai-sdk/width-change.ts';
import { widthReason } from '../openai-sdk/width-finding.ts';
import type { Field } from './fields.ts';
import type { MovedGeneration } from './moved-generations.ts';

/** A field that a request needs and the code does not write. */
export interface Missing {
  readonly param: string;
  readonly value: ParamValue;
  readonly message: string;
  readonly fact?: Fact;
}

/** Undefined where the models that may be asked need different ones. */
export function missingFields({
  judged,
  moved,
  fields,
}: {
  readonly judged: ParamCall;
  readonly moved: MovedGeneration;
  readonly fields: readonly Field[];
}): readonly Missing[] | undefined {
  const { operation, target, models, context } = judged;
  const isSet = (param: string) => fields.some(({ wire }) => wire === param);
  const used = models.map(({ to }) => to);
  const wanted = additionsTo({ operation, models: used, isSet }, target.provider)
    // The packages ask for it themselves.
    .filter(({ param }) => param !== 'encoding_format')
    .map(
      (addition): Missing => ({
        ...addition,
        fact: addition,
        message: rules.param.added(addition.param, addition.note),
      }),
    );
  const changes: readonly WidthChange[] =
    operation === 'embeddings' ? widthChanges(judged, { inventory: context.inventory, target }) : [];
  const [params = {}, ...others] = models.map((model, index) => paramsWithWidth(model, changes[index], target));
  if (!others.every((other) => JSON.stringify(other) === JSON.stringify(params))) return undefined;
  const switches = Object.entries(params).map(
    ([param, value]): Missing => ({
      param,
      value,
      message: (param === 'dimensions' && widthReason(changes[0])) || rules.param.keeps(param, models[0]?.to ?? ''),
    }),
  );
  // Of the majors whose models are given settings, they stand where the models are made.
  const isSetting = operation === 'embeddings' && moved.provider.package.major <= 4;
  return isSetting ? [] : [...switches, ...wanted].filter(({ param }) => !isSet(param));
}
