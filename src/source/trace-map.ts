import { type Flow, join } from './flow.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';
import { writtenKey } from './written-key.ts';

/**
 * `clients.get(key)` gives what `new Map([[key, new OpenAI()]])` and `clients.set(key, new OpenAI())` have put there: under
 * that key, where all keys are known. Else it is any of what was set, as long as these are objects that are built: settings
 * differ by their key too much to be taken for one another, and who is listed from the start is chosen at run time.
 */
export function traceMap(node: ts.CallExpression, tracer: Tracer): Flow | undefined {
  const map = mapOf(node, 'get', tracer);
  const first = map === undefined ? undefined : firstEntries(map, tracer);
  if (map === undefined || first === undefined) return undefined;
  const name = nameOfOwner(node);
  const later = (tracer.index.identifiers.get('set') ?? []).flatMap(({ parent }) => {
    const call = parent.parent;
    if (!ts.isCallExpression(call) || call.expression !== parent || nameOfOwner(call) !== name) return [];
    return mapOf(call, 'set', tracer) === map ? entryOf(call.arguments, tracer) : [];
  });
  const entries = [...first, ...later];
  const asked = node.arguments[0] === undefined ? undefined : writtenKey(node.arguments[0], tracer);
  const own = entries.filter(({ key }) => key === asked);
  const isKnown = asked !== undefined && own.length > 0 && entries.every(({ key }) => key !== undefined);
  if (isKnown) return join(own.map(({ value }) => tracer.trace(value)));
  const values = later.map(({ value }) => tracer.trace(value));
  return first.length === 0 && values.length > 0 && values.every(isBuilt) ? join(values) : undefined;
}

interface Entry {
  /** Undefined where it is known at run time alone. */
  readonly key: string | undefined;
  readonly value: ts.Expression;
}

function entryOf([key, value]: readonly ts.Expression[], tracer: Tracer): Entry[] {
  return key === undefined || value === undefined ? [] : [{ key: writtenKey(key, tracer), value }];
}

/** What a map holds from the start; undefined where that is not written there. */
function firstEntries({ arguments: given }: ts.NewExpression, tracer: Tracer): Entry[] | undefined {
  const [list] = given ?? [];
  if (list === undefined) return [];
  const pairs = ts.isArrayLiteralExpression(list) ? list.elements.map(unwrap) : [];
  const isWritten = pairs.length > 0 && pairs.every((pair) => ts.isArrayLiteralExpression(pair));
  return isWritten ? pairs.flatMap((pair) => entryOf(pair.elements, tracer)) : undefined;
}

function isBuilt({ leaves }: Flow): boolean {
  return leaves.length > 0 && leaves.every(({ kind }) => kind === 'construct');
}

/** The map that a method is called on. */
function mapOf(node: ts.CallExpression, method: string, tracer: Tracer): ts.NewExpression | undefined {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== method) return undefined;
  const [leaf, ...others] = tracer.trace(callee.expression).leaves;
  if (leaf?.kind !== 'construct' || leaf.path.length > 0 || others.length > 0) return undefined;
  return leaf.node.expression.getText() === 'Map' ? leaf.node : undefined;
}

/** `clients` of `clients.get(…)` and of `this.clients.get(…)`. */
function nameOfOwner({ expression }: ts.CallExpression): string | undefined {
  const callee = unwrap(expression);
  const owner = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
  if (owner === undefined) return undefined;
  return ts.isIdentifier(owner) ? owner.text : memberName(owner);
}
