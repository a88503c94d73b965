import type { Operation } from '../openai/operations.ts';
import type { Provider } from '../providers/provider.ts';
import type { Request } from './judge-body.ts';

export interface UnknownFields {
  readonly names: readonly string[];
  readonly fate: 'ignored' | 'refused' | 'undocumented';
}

/** The fields of a body that the data does not name, and what the vendor does with such fields. */
export function unknownFields({ provider, body, strict, known }: Request): UnknownFields {
  const { reaction } = provider.behaviour.unknownFields;
  const fate = strict ? 'refused' : reaction === 'unknown' ? 'undocumented' : reaction;
  // Where no field is described at all, none can be told from another.
  return { names: known.size === 0 ? [] : Object.keys(body).filter((name) => !known.has(name)), fate };
}

/** The fields of a body that the data names somewhere; none where it says nothing of the operation. */
export function knownFields(provider: Provider, operation: Operation): ReadonlySet<string> {
  const rules = provider.params[operation];
  if (Object.keys(rules).length === 0) return new Set();
  const paths = [
    ...Object.keys(rules),
    ...Object.keys(provider.ownParams[operation] ?? {}),
    ...switches(provider),
    'model',
    ...Object.values(rules).flatMap((rule) => [rule].flat().flatMap(({ to }) => to ?? [])),
  ];
  return new Set(paths.map((path) => path.split('.', 1)[0] ?? path));
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
