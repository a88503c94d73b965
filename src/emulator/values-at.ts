import type { Body } from './reply.ts';

/** Every value at a path. Lists on the way are walked: `messages.role` gives the role of each message. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined || value === null ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  return isBody(value) && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : [];
}

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a body says all that `fields` say, objects inside included: more than that does no harm. */
export function carries(body: unknown, fields: unknown): boolean {
  if (!isBody(fields)) return body === fields;
  return isBody(body) && Object.entries(fields).every(([name, value]) => carries(body[name], value));
}
