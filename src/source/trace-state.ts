import { isSetInMarkup } from './embedded/markup-uses.ts';
import { type Flow, flowOf, join, NOTHING } from './flow.ts';
import { returnsOf } from './returns.ts';
import { memberName, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** Functions that put a value into a box, by the member that it is read from. */
const BOXES: Readonly<Record<string, RegExp>> = {
  current: /^(?:useRef|createRef)$/,
  value: /^(?:ref|shallowRef|signal|useSignal)$/,
};

/** What a component's state begins with and what its setter is given: `const [model, setModel] = useState('a')`. */
export function traceState(element: ts.BindingElement, tracer: Tracer): Flow | undefined {
  const { parent: pattern } = element;
  if (!ts.isArrayBindingPattern(pattern) || pattern.elements[0] !== element) return undefined;
  const call = ts.isVariableDeclaration(pattern.parent) ? callOf(pattern.parent, /^useState$/) : undefined;
  if (call === undefined) return undefined;
  const [, setter] = pattern.elements;
  const later =
    setter !== undefined && ts.isBindingElement(setter)
      ? tracer.bindings.references(setter).map((use) => givenTo(use, tracer))
      : [];
  return join([firstOf(call, tracer), ...later]);
}

/** What a box holds at first: `useRef(client).current`, `ref('a').value`; undefined of anything else. */
export function traceBox(access: ts.PropertyAccessExpression, tracer: Tracer): Flow | undefined {
  const name = access.name.text;
  const makers = Object.hasOwn(BOXES, name) ? BOXES[name] : undefined;
  const holder = unwrap(access.expression);
  const bound = makers !== undefined && ts.isIdentifier(holder) ? tracer.bindings.bind(holder) : undefined;
  const node = bound?.kind === 'declaration' && ts.isVariableDeclaration(bound.node) ? bound.node : undefined;
  const call = node === undefined || makers === undefined ? undefined : callOf(node, makers);
  if (node === undefined || call === undefined) return undefined;
  const set = isSetInMarkup(node, tracer) ? [flowOf({ kind: 'unknown', node: access, path: [] })] : [];
  return join([firstOf(call, tracer), ...set]);
}

function callOf({ initializer }: ts.VariableDeclaration, makers: RegExp): ts.CallExpression | undefined {
  const call = initializer === undefined ? undefined : unwrap(initializer);
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const callee = unwrap(call.expression);
  return makers.test(ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '')) ? call : undefined;
}

/** The first value, or what a function gives for it. */
function firstOf({ arguments: [first] }: ts.CallExpression, tracer: Tracer): Flow {
  if (first === undefined) return NOTHING;
  const value = unwrap(first);
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? returnsOf(value, tracer) : tracer.trace(value);
}

/** What a setter is called with; one that is handed on may be given anything. */
function givenTo(setter: ts.Identifier, tracer: Tracer): Flow {
  const parent = outward(setter);
  const unseen = flowOf({ kind: 'unknown', node: setter, path: [] });
  if (ts.isCallExpression(parent) && unwrap(parent.expression) === setter) {
    const [value] = parent.arguments;
    return value === undefined || ts.isFunctionLike(unwrap(value)) ? unseen : tracer.trace(value);
  }
  // `useCallback(…, [setModel])` only names it.
  const isNamed = ts.isArrayLiteralExpression(parent) && ts.isCallExpression(outward(parent));
  return isNamed ? NOTHING : unseen;
}
