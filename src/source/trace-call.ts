import { type Flow, flowOf, join, keyOf, type Leaf, NOTHING } from './flow.ts';
import { returnsOf } from './returns.ts';
import { memberName, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { variablesAsked } from './trace-env.ts';
import { traceMap } from './trace-map.ts';
import { traceSetting } from './trace-setting.ts';
import { ts } from './ts.ts';

/** What compilers wrap a required module in. */
const INTEROP = /(?:^|\.)(?:__importDefault|__importStar|__toESM|_interopRequire(?:Default|Wildcard))$/;

/** Methods that give back what they are called on, as far as the origin of a value goes. */
const SAME: ReadonlySet<string> = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'toString',
  'valueOf',
  'bind',
  'withOptions',
  'toLowerCase',
]);

/** What a call gives: the returns of a function of the island, a module, an environment variable, a wrapped argument. */
export function traceCall(node: ts.CallExpression, tracer: Tracer): Flow {
  const callee = unwrap(node.expression);
  if (isModuleCall(callee)) return tracer.binding(tracer.bindings.module(node.arguments[0]), node);
  const [first] = node.arguments;
  if (first !== undefined && (INTEROP.test(callee.getText()) || isText(callee))) return tracer.trace(first);
  const setting = traceSetting(node, tracer);
  if (setting !== undefined) return setting;
  const name = memberName(callee);
  const owner = name === undefined ? undefined : unwrap((callee as ts.PropertyAccessExpression).expression);
  if (owner !== undefined && ts.isIdentifier(owner) && isBuiltIn(owner.text, name)) return builtIn(node, tracer);
  if (owner !== undefined && name !== undefined && (SAME.has(name) || isTrim(node, name)))
    return sameAs(node, { owner, name, tracer });
  const held = name === 'get' ? traceMap(node, tracer) : undefined;
  if (held !== undefined) return held;
  const [caught] = name === 'catch' || name === 'finally' ? node.arguments : [];
  if (owner !== undefined && caught !== undefined && isHandler(caught))
    return name === 'catch' ? join([tracer.trace(owner), returnsOf(caught, tracer)]) : tracer.trace(owner);
  // Asked once, from however many places what is called may come.
  let unknown: Flow | undefined;
  const results = tracer.trace(callee).leaves.map((leaf) => {
    if (leaf.kind === 'function') return returnedTo(node, leaf.node, tracer);
    if (leaf.kind === 'undefined') return NOTHING;
    unknown ??= throughUnknown(node, tracer);
    return unknown;
  });
  return join(results);
}

/**
 * What a function returns to one of its callers: where it hands on a parameter (`observe(client)`), what this caller
 * passed counts, not what all others did.
 */
function returnedTo(node: ts.CallExpression, callee: ts.SignatureDeclaration, tracer: Tracer): Flow {
  const given = returnsOf(callee, tracer);
  const asked = variablesAsked(node, { callee, through: given.through }, tracer);
  const isAsked = (leaf: Leaf) => leaf.kind === 'unknown' && given.through.has(leaf.node);
  const rest = { leaves: given.leaves.filter((leaf) => !isAsked(leaf)), through: given.through };
  const returned = asked.length === 0 ? given : join([rest, flowOf(...asked)]);
  return callee.parameters.reduce((flow, parameter, position) => {
    const argument = node.arguments[position];
    if (argument === undefined || !flow.through.has(parameter)) return flow;
    const passed = new Set(tracer.declaration(parameter).leaves.map(keyOf));
    const own = flow.leaves.filter((leaf) => !passed.has(keyOf(leaf)));
    if (own.length + passed.size !== flow.leaves.length) return flow;
    return join([{ leaves: own, through: flow.through }, tracer.trace(argument)]);
  }, returned);
}

/**
 * A function nobody in the island holds: a wrapper (`observe(new OpenAI())`), a memoiser (`once(() => new OpenAI())`) or a
 * schema (`schema.parse(process.env)`) hands on what it was given; of anything else the result is not visible.
 */
function throughUnknown(node: ts.CallExpression, tracer: Tracer): Flow {
  const given = node.arguments.flatMap((argument) => {
    const { leaves } = tracer.trace(argument);
    // `wrap({ client })`; of functions in there (`{ fetch: () => new Response() }`) nobody says that they make the result.
    const within = (leaf: Leaf) => tracer.elements(flowOf(leaf)).leaves.filter(({ kind }) => kind !== 'function');
    return leaves.flatMap((leaf) => (leaf.kind === 'object' ? within(leaf) : [leaf]));
  });
  const handedOn = given.flatMap((leaf): readonly Leaf[] => {
    if (leaf.kind === 'construct' && leaf.path.length === 0) return [leaf];
    if (leaf.kind === 'env-object') return [leaf];
    if (leaf.kind !== 'function') return [];
    const built = returnsOf(leaf.node, tracer).leaves.filter((inner) => inner.kind === 'construct');
    return built.length > 0 ? [leaf, ...built] : [];
  });
  return handedOn.length > 0 ? flowOf(...handedOn) : flowOf({ kind: 'unknown', node, path: [] });
}

function sameAs(
  node: ts.CallExpression,
  { owner, name, tracer }: { readonly owner: ts.Expression; readonly name: string; readonly tracer: Tracer },
): Flow {
  const options = node.arguments[0];
  // withOptions({ baseURL }) is another connection: who it talks to is not the first client's business any more.
  if (name === 'withOptions' && options !== undefined && /baseURL|apiKey/.test(options.getText()))
    return flowOf({ kind: 'unknown', node, path: [] });
  return tracer.trace(owner);
}

/** `import('./ai').catch(() => …)`: what is done when a promise fails, written there. */
function isHandler(node: ts.Expression): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isModuleCall(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

/** What matches nothing but slashes and white space. */
const EDGES = /^\/(?:\\\/|\\s|\[(?:\\?\/|\\s)+\]|[\^$+*?|])+\/g?$/;

/** `url.replace(/\/+$/, '')`, `url.endsWith('/') ? url.slice(0, -1) : url`: the same address without its last slash. */
function isTrim(node: ts.CallExpression, name: string): boolean {
  const [first = '', second = ''] = node.arguments.map((argument) => argument.getText());
  if (name === 'replace') return EDGES.test(first) && /^(['"`])\1$/.test(second);
  const choice = name === 'slice' && first === '0' && second === '-1' ? outward(node) : undefined;
  return choice !== undefined && ts.isConditionalExpression(choice) && /\.endsWith\(/.test(choice.condition.getText());
}

/** `String(process.env.OPENAI_API_KEY)` pleases the compiler, and is the text that it was given. */
function isText(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && callee.text === 'String';
}

const BUILT_IN: ReadonlySet<string> = new Set(['Object.freeze', 'Object.seal', 'Object.assign', 'Promise.resolve']);

function isBuiltIn(owner: string, name: string | undefined): boolean {
  return BUILT_IN.has(`${owner}.${name}`);
}

function builtIn(node: ts.CallExpression, tracer: Tracer): Flow {
  return join(node.arguments.map((argument) => tracer.trace(argument)));
}
