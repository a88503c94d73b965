import type { Provider } from '../providers/provider.ts';
import type { Request } from './judge-body.ts';

export interface UnknownFields {
  readonly names: readonly string[];
  readonly fate: 'ignored' | 'refused' | 'undocumented';
}

/** The fields of a body that the data does not name, and what the vendor does with such fields. */
export function unknownFields({ provider, operation, body, strict }: Request): UnknownFields {
  const rules = provider.params[operation];
  const { reaction } = provider.behaviour.unknownFields;
  const fate = strict ? 'refused' : reaction === 'unknown' ? 'undocumented' : reaction;
  // Where no field is described at all, none can be told from another.
  if (Object.keys(rules).length === 0) return { names: [], fate };
  const known = new Set([
    ...Object.keys(rules),
    ...Object.keys(provider.ownParams[operation] ?? {}),
    ...switches(provider),
    'model',
    ...Object.values(rules).flatMap((rule) => [rule].flat().flatMap(({ to }) => to ?? [])),
  ]);
  const heads = new Set([...known].map((name) => name.split('.', 1)[0]));
  return { names: Object.keys(body).filter((name) => !heads.has(name)), fate };
}

/** Fields that the data itself has calls send. */
function switches({ models, mapping, additions, thinking, behaviour }: Provider): string[] {
  return [
    ...models.flatMap(({ plain }) => Object.keys(plain ?? {})),
    ...mapping.flatMap(({ params }) => Object.keys(params ?? {})),
    ...Object.values(additions).flatMap((rows) => rows.map(({ param }) => param)),
    ...Object.keys(thinking?.on ?? {}),
    ...Object.keys(behaviour.thoughts.apart ?? {}),
  ];
}
