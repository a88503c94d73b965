import type { ts } from '../ts.ts';

/** What cannot be known before the run. */
export const UNSEEN: unique symbol = Symbol('unseen');

/** What an expression gives, as far as a test of a text can ask. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | List
  | Table
  /** A value of which nothing matters but which it is: what stands behind a key, a function. */
  | ts.Node
  | typeof UNSEEN;

/** An array or a `Set`; `isOpen`: it holds more than is written. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly isOpen: boolean;
}

/** An object literal, an enum or a `Map`. */
export interface Table {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, Value>;
  readonly isOpen: boolean;
}

export function listOf(items: readonly Value[], isOpen = false): List {
  return { kind: 'list', items, isOpen };
}

export function isList(value: Value): value is List {
  return isKind(value, 'list');
}

export function isTable(value: Value): value is Table {
  return isKind(value, 'table');
}

function isKind(value: Value, kind: 'list' | 'table'): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** Whether a condition holds for a value. */
export function truth(value: Value): boolean | typeof UNSEEN {
  return value === UNSEEN || isNode(value) ? UNSEEN : Boolean(value);
}

function isNode(value: Value): value is ts.Node {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'number';
}

/**
 * Whether two answers are the same, as far as code can tell.
 *
 * @param isAlike which texts count as the same, where they differ
 */
export function isSame(one: Value, other: Value, isAlike: (one: string, other: string) => boolean): boolean {
  const isSameItem = (a: Value, b: Value) => isSame(a, b, isAlike);
  if (isList(one) && isList(other))
    return one.items.length === other.items.length && one.items.every((item, at) => isSameItem(item, other.items[at]));
  if (isTable(one) && isTable(other)) {
    const keys = [...one.entries.keys()];
    return (
      one.entries.size === other.entries.size &&
      keys.every((key) => other.entries.has(key) && isSameItem(one.entries.get(key), other.entries.get(key)))
    );
  }
  return one === other || (typeof one === 'string' && typeof other === 'string' && isAlike(one, other));
}

/** `text[0]`, `list[1]`, `TABLE[name]`, `text.length` */
export function memberOf(owner: Value, key: Value): Value {
  if (typeof owner === 'string') {
    if (key === 'length') return owner.length;
    return typeof key === 'number' ? owner[key] : UNSEEN;
  }
  if (isList(owner)) {
    if (owner.isOpen) return UNSEEN;
    if (key === 'length') return owner.items.length;
    return typeof key === 'number' ? owner.items[key] : UNSEEN;
  }
  if (!isTable(owner) || typeof key !== 'string') return UNSEEN;
  return owner.entries.has(key) || !owner.isOpen ? owner.entries.get(key) : UNSEEN;
}
