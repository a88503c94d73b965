import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { EXTRA_OPTIONS, PACKAGE_OPTIONS, STORED_OPTIONS } from '../../source/libraries/ai-sdk/settings.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { ts } from '../../source/ts.ts';
import { base, type FieldChange } from './field-change.ts';
import type { Field } from './fields.ts';
import type { MovedGeneration } from './moved-generations.ts';

/** The option's name in the new package, which may pass on what it does not know, or leave it out. */
export function optionChanges(field: Field, { provider }: MovedGeneration): FieldChange[] {
  const { isOption, name, wire, property, literal } = field;
  const { package: found, place } = provider;
  if (wire === undefined) return [withoutField(field, provider)];
  if (!isOption) return [];
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
function withoutField({ name, property, literal }: Field, provider: MovedGeneration['provider']): FieldChange {
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
