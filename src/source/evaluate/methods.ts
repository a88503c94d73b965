import { memberName, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';
import { type Bound, evaluate, type Scope } from './evaluate.ts';
import { isList, isTable, type List, listOf, memberOf, type Table, truth, UNSEEN, type Value } from './value.ts';

interface Place {
  readonly scope: Scope;
  readonly bound: Bound;
  readonly depth: number;
  readonly again: (inner: ts.Expression) => Value;
}

/** What a call gives: a method of a text, a pattern, a list or a table, or one of the few functions that take them. */
export function callMethod(node: ts.CallExpression, place: Place): Value {
  const callee = unwrap(node.expression);
  const name = ts.isIdentifier(callee) ? callee.text : memberName(callee);
  const owned = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
  if (name === undefined) return UNSEEN;
  if (owned === undefined)
    return name === 'String' ? textOf(node, place) : name === 'Boolean' ? held(node, place) : UNSEEN;
  if (ts.isIdentifier(owned) && owned.text === 'Object') return ofObject(name, node, place);
  if (ts.isIdentifier(owned) && owned.text === 'Array') return name === 'from' ? first(node, place) : UNSEEN;
  const owner = place.again(owned);
  if (typeof owner === 'string') return ofText(owner, name, node.arguments.map(place.again));
  if (owner instanceof RegExp) return ofPattern(owner, name, node.arguments.map(place.again));
  if (isList(owner)) return ofList(owner, name, node, place);
  return isTable(owner) ? ofTable(owner, name, node.arguments.map(place.again)) : UNSEEN;
}

function first({ arguments: [argument] }: ts.CallExpression, { again }: Place): Value {
  return argument === undefined ? UNSEEN : again(argument);
}

function textOf(node: ts.CallExpression, place: Place): Value {
  const value = first(node, place);
  return typeof value === 'string' ? value : UNSEEN;
}

function held(node: ts.CallExpression, place: Place): Value {
  return truth(first(node, place));
}

/** Methods of texts that give the same in every run. */
const TEXT_METHODS: ReadonlySet<string> = new Set(
  `at charAt concat endsWith includes indexOf lastIndexOf match normalize replace replaceAll search slice split startsWith
   substr substring toLowerCase toLocaleLowerCase toString toUpperCase toLocaleUpperCase trim trimEnd trimStart valueOf`.split(
    /\s+/,
  ),
);

/** Names are short; a text that grows with each step soon fills the memory. */
const LONGEST = 1000;

function ofText(owner: string, name: string, given: readonly Value[]): Value {
  const isPlain = given.every((value) => ['string', 'number'].includes(typeof value) || value instanceof RegExp);
  const isLong = [owner, ...given].some((value) => typeof value === 'string' && value.length > LONGEST);
  if (!TEXT_METHODS.has(name) || !isPlain || isLong) return UNSEEN;
  const method = (owner as unknown as Record<string, (...values: unknown[]) => unknown>)[name];
  return fromRun(method?.apply(owner, [...given]));
}

function ofPattern(owner: RegExp, name: string, [text]: readonly Value[]): Value {
  if (typeof text !== 'string' || text.length > LONGEST) return UNSEEN;
  if (name === 'test') return owner.test(text);
  return name === 'exec' ? fromRun(owner.exec(text)) : UNSEEN;
}

/** A result of JavaScript's own methods. */
function fromRun(result: unknown): Value {
  if (Array.isArray(result)) return listOf(result.map(fromRun));
  const isPlain = ['string', 'number', 'boolean', 'undefined'].includes(typeof result) || result === null;
  return isPlain ? (result as Value) : UNSEEN;
}

function ofList(owner: List, name: string, node: ts.CallExpression, place: Place): Value {
  const [argument] = node.arguments;
  if (argument === undefined) return UNSEEN;
  const { items, isOpen } = owner;
  const callback = unwrap(argument);
  if (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)) return overList(owner, name, callback, place);
  const value = place.again(argument);
  if (value === UNSEEN) return UNSEEN;
  const found = items.indexOf(value);
  if (name === 'has' || name === 'includes') return found >= 0 || (isOpen ? UNSEEN : false);
  if (name === 'indexOf') return isOpen ? UNSEEN : found;
  if (name === 'concat') return isList(value) ? listOf([...items, ...value.items], isOpen || value.isOpen) : UNSEEN;
  if (name !== 'join' || isOpen || typeof value !== 'string') return UNSEEN;
  return items.every((item) => typeof item === 'string') ? items.join(value) : UNSEEN;
}

/** `PREFIXES.some((prefix) => name.startsWith(prefix))`, `find`, `filter`, `every`, `findIndex`, `map` */
function overList(
  { items, isOpen }: List,
  name: string,
  callback: ts.ArrowFunction | ts.FunctionExpression,
  { scope, bound, depth }: Place,
): Value {
  const body = bodyOf(callback);
  const [parameter] = callback.parameters;
  if (body === undefined || parameter === undefined) return UNSEEN;
  const answers = items.map((item) =>
    evaluate(body, scope, new Map([...bound, ...boundTo(parameter.name, parameter, item)]), depth),
  );
  const meets = answers.map(truth);
  const position = meets.indexOf(true);
  const isSure = !meets.slice(0, position < 0 ? undefined : position).includes(UNSEEN) && !(isOpen && position < 0);
  switch (name) {
    case 'some':
      return meets.includes(true) || (isSure ? false : UNSEEN);
    case 'every':
      return meets.includes(false) ? false : isOpen || meets.includes(UNSEEN) ? UNSEEN : true;
    case 'find':
      return isSure ? items[position] : UNSEEN;
    case 'findIndex':
      return isSure ? position : UNSEEN;
    case 'filter':
      return isOpen || meets.includes(UNSEEN) ? UNSEEN : listOf(items.filter((_, at) => meets[at]));
    case 'map':
      return answers.includes(UNSEEN) ? UNSEEN : listOf(answers, isOpen);
    default:
      return UNSEEN;
  }
}

function bodyOf({ body }: ts.ArrowFunction | ts.FunctionExpression): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [only, ...others] = body.statements;
  return only !== undefined && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

/** `(prefix) => …`, `([prefix, limit]) => …`, `({ id }) => …` */
function boundTo(name: ts.BindingName, declared: ts.Node, value: Value): [ts.Node, Value][] {
  if (ts.isIdentifier(name)) return [[declared, value]];
  return name.elements.flatMap((element, at): [ts.Node, Value][] => {
    if (!ts.isBindingElement(element) || !ts.isIdentifier(element.name)) return [];
    const key = ts.isArrayBindingPattern(name) ? at : (element.propertyName ?? element.name).getText();
    return [[element, memberOf(value, key)]];
  });
}

function ofTable({ entries, isOpen }: Table, name: string, [key]: readonly Value[]): Value {
  if (typeof key !== 'string') return UNSEEN;
  if (name === 'get') return entries.has(key) || !isOpen ? entries.get(key) : UNSEEN;
  return name === 'has' || name === 'hasOwnProperty' ? entries.has(key) || (isOpen ? UNSEEN : false) : UNSEEN;
}

/** `Object.keys(TABLE)`, `Object.entries(TABLE)`, `Object.hasOwn(TABLE, name)`, `Object.freeze(TABLE)` */
function ofObject(name: string, node: ts.CallExpression, { again }: Place): Value {
  const [table, key] = node.arguments.map(again);
  if (name === 'freeze') return table;
  if (!isTable(table)) return UNSEEN;
  const { entries, isOpen } = table;
  if (name === 'keys') return listOf([...entries.keys()], isOpen);
  if (name === 'values') return listOf([...entries.values()], isOpen);
  if (name === 'entries')
    return listOf(
      [...entries].map((entry) => listOf(entry)),
      isOpen,
    );
  if (name !== 'hasOwn' || typeof key !== 'string') return UNSEEN;
  return entries.has(key) || (isOpen ? UNSEEN : false);
}
