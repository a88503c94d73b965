import type { Body } from './reply.ts';

/** Every value at a path. Lists on the way are walked: `messages.role` gives the role of each message. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined || value === null ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  return isBody(value) && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : [];
}

/** Whether a value is an object, and no list. */
export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
