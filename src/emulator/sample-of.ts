import type { Body } from './reply.ts';
import { isBody } from './values-at.ts';

/** Deeper than any schema that is meant to end. */
const DEPTH = 12;

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  time: '00:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

/** A value that fits a JSON Schema, the same each time; `name` is what a text says that may say anything. */
export function sampleOf(schema: unknown, name = 'value', { root = schema, depth = 0 } = {}): unknown {
  if (!isBody(schema) || depth > DEPTH) return null;
  const within = (inner: unknown, as = name) => sampleOf(inner, as, { root, depth: depth + 1 });
  if (typeof schema.$ref === 'string') return within(target(root, schema.$ref));
  if ('const' in schema) return schema.const;
  for (const list of [schema.enum, schema.examples]) if (Array.isArray(list) && list.length > 0) return list[0];
  if ('default' in schema) return schema.default;
  for (const list of [schema.anyOf, schema.oneOf]) if (Array.isArray(list)) return within(list[0]);
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map((part) => within(part)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || isBody(schema.properties)) return object(schema, within);
  if (type === 'array')
    return Array.from({ length: Math.max(1, count(schema.minItems, 0)) }, () => within(schema.items));
  if (type === 'integer' || type === 'number') return number(schema);
  if (type === 'boolean') return true;
  return type === 'null' ? null : text(schema, name);
}

/** The properties that must be there; all of them where none must. */
function object({ properties, required }: Body, within: (schema: unknown, name: string) => unknown): Body {
  const known = isBody(properties) ? properties : {};
  const names = Array.isArray(required) ? required.map(String) : Object.keys(known);
  return Object.fromEntries(names.map((name) => [name, within(known[name] ?? {}, name)]));
}

function number({ minimum, exclusiveMinimum, maximum }: Body): number {
  const least = count(minimum, typeof exclusiveMinimum === 'number' ? Math.floor(exclusiveMinimum) + 1 : 1);
  return Math.min(least, count(maximum, least));
}

function text({ format, minLength, maxLength }: Body, name: string): string {
  const known = FORMATS[String(format)];
  return known ?? name.padEnd(count(minLength, 0), '.').slice(0, count(maxLength, Number.POSITIVE_INFINITY));
}

function count(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** `#/$defs/step` */
function target(root: unknown, reference: string): unknown {
  const path = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
  return path.reduce<unknown>((inner, key) => (isBody(inner) ? inner[key] : undefined), root);
}
