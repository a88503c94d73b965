import { nameOf } from '../syntax.ts';
import { ts } from '../ts.ts';
import { toPattern } from './pattern.ts';
import { isList, isTable, listOf, type Table, UNSEEN, type Value } from './value.ts';

type Again = (inner: ts.Expression) => Value;

/** `[…]`; what is not seen of it leaves it open. */
export function arrayOf(node: ts.ArrayLiteralExpression, again: Again): Value {
  const parts = node.elements.map((element): Value => {
    if (!ts.isSpreadElement(element)) return listOf([again(element)]);
    return again(element.expression);
  });
  const items = parts.flatMap((part) => (isList(part) ? part.items : []));
  return listOf(
    items.filter((item) => item !== UNSEEN),
    items.includes(UNSEEN) || parts.some((part) => !isList(part) || part.isOpen),
  );
}

/** `{ … }`; a computed key or a spread that is not seen leaves it open. */
export function tableOf(node: ts.ObjectLiteralExpression, again: Again): Table {
  const entries = new Map<string, Value>();
  let isOpen = false;
  for (const property of node.properties) {
    const spread = ts.isSpreadAssignment(property) ? again(property.expression) : undefined;
    const name = property.name === undefined ? undefined : keyOf(property.name, again);
    if (isTable(spread)) {
      for (const [key, value] of spread.entries) entries.set(key, value);
      isOpen ||= spread.isOpen;
    } else if (name === undefined) isOpen = true;
    else if (ts.isPropertyAssignment(property)) entries.set(name, plain(again(property.initializer), property));
    else entries.set(name, property);
  }
  return { kind: 'table', entries, isOpen };
}

/** A value that is not seen is still this property's and no other's. */
function plain(value: Value, property: ts.PropertyAssignment): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || isList(value)
    ? value
    : isTable(value) || value === null
      ? value
      : property;
}

/** A key as it reads, also `[MODELS.quick]`; names that change are read as they will be. */
function keyOf(name: ts.PropertyName, again: Again): string | undefined {
  if (ts.isStringLiteralLike(name)) return asText(again(name));
  return ts.isComputedPropertyName(name) ? asText(again(name.expression)) : nameOf(name);
}

function asText(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `new Set([…])`, `new Map([[…, …]])`, `new RegExp('^gpt-', 'i')` */
export function constructed(node: ts.NewExpression, again: Again): Value {
  const [first, second] = (node.arguments ?? []).map(again);
  switch (node.expression.getText()) {
    case 'Set':
      return isList(first) ? first : UNSEEN;
    case 'RegExp':
      if (first instanceof RegExp) return first;
      if (typeof first !== 'string') return UNSEEN;
      return toPattern(first, typeof second === 'string' ? second : '') ?? UNSEEN;
    case 'Map': {
      if (!isList(first)) return UNSEEN;
      const pairs = first.items.flatMap((item) => (isList(item) ? [item.items] : []));
      const entries = pairs.flatMap(([key, value]): [string, Value][] =>
        typeof key === 'string' ? [[key, value]] : [],
      );
      return { kind: 'table', entries: new Map(entries), isOpen: first.isOpen || entries.length < first.items.length };
    }
    default:
      return UNSEEN;
  }
}
