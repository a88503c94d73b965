import { actionInput } from './action-input.ts';
import { isEnvObject, isOpenAIEnvName } from './env-object.ts';
import { type Flow, flowOf, join, keyOf, type Leaf, NOTHING } from './flow.ts';
import { nestSetting, registeredIn } from './nest-config.ts';
import { isRuntimeConfigCall, runtimeConfigFor } from './runtime-config.ts';
import { memberName, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
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
  const settings = isRuntimeConfigCall(node) ? runtimeConfigFor(tracer.island.pathOf(node), tracer.index) : undefined;
  if (settings !== undefined) return flowOf({ kind: 'object', node: settings });
  const variable = actionInput(node, callee, tracer) ?? envCall(node, callee);
  if (variable !== undefined) return join([flowOf(variable), defaultOf(nextTo(variable, node), tracer)]);
  const maker = registeredIn(node);
  if (maker !== undefined) return tracer.trace(maker);
  const setting = nestSetting(node, tracer);
  if (setting !== undefined) return join([setting, defaultOf(node.arguments[1], tracer)]);
  const name = memberName(callee);
  const owner = name === undefined ? undefined : unwrap((callee as ts.PropertyAccessExpression).expression);
  if (owner !== undefined && ts.isIdentifier(owner) && isBuiltIn(owner.text, name)) return builtIn(node, tracer);
  const held = heldValue(node, { owner, name, callee, tracer });
  if (held !== undefined) return held;
  if (owner !== undefined && name !== undefined && (SAME.has(name) || isTrim(node, name)))
    return sameAs(node, { owner, name, tracer });
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

/** `openaiKey.value()` of Firebase, `openaiKey()` of Encore: a variable that was asked for by its name is read when it is needed. */
function heldValue(
  node: ts.CallExpression,
  {
    owner,
    name,
    callee,
    tracer,
  }: {
    readonly owner: ts.Expression | undefined;
    readonly name: string | undefined;
    readonly callee: ts.Expression;
    readonly tracer: Tracer;
  },
): Flow | undefined {
  const holder = name === 'value' ? owner : ts.isIdentifier(callee) ? callee : undefined;
  if (holder === undefined || node.arguments.length > 0) return undefined;
  const flow = tracer.trace(holder);
  return flow.leaves.length > 0 && flow.leaves.every(({ kind }) => kind === 'env') ? flow : undefined;
}

/**
 * What a function returns to one of its callers: where it hands on a parameter (`observe(client)`), what this caller
 * passed counts, not what all others did.
 */
function returnedTo(node: ts.CallExpression, callee: ts.SignatureDeclaration, tracer: Tracer): Flow {
  const returned = returnsOf(callee, tracer);
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

/** Every value a function can return; those of functions inside it are not its own. */
export function returnsOf(callee: ts.SignatureDeclaration, tracer: Tracer): Flow {
  const values = returnedBy(callee);
  if (values === undefined) return flowOf({ kind: 'unknown', node: callee, path: [] });
  return join(values.map((value) => tracer.trace(value)));
}

/** The expressions that a function returns; undefined where it has no body. */
export function returnedBy(callee: ts.SignatureDeclaration): readonly ts.Expression[] | undefined {
  const body = 'body' in callee ? (callee.body as ts.ConciseBody | undefined) : undefined;
  if (body === undefined || !ts.isBlock(body)) return body === undefined ? undefined : [body];
  const values: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) values.push(node.expression);
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return values;
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

/**
 * `Deno.env.get('X')`, and `config.get('OPENAI_API_KEY')`, `getEnv('OPENAI_API_KEY')` or `readEnv(env, 'OPENAI_API_KEY')` of
 * whatever library.
 */
export function envCall(node: ts.CallExpression, callee: ts.Expression): Extract<Leaf, { kind: 'env' }> | undefined {
  const [first, second] = node.arguments;
  const isOfEnv =
    first !== undefined && second !== undefined && !ts.isStringLiteralLike(first) && /env/i.test(first.getText());
  const argument = isOfEnv ? second : first;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return undefined;
  const direct = memberName(callee) === 'get' && isEnvObject((callee as ts.PropertyAccessExpression).expression);
  // `baseUrlOf('OPENAI')` names a vendor, and puts the variable's name together by itself.
  const isName = isOpenAIEnvName(argument.text) && !/^OPEN_?AI$/.test(argument.text);
  if (!direct && !isName) return undefined;
  return { kind: 'env', name: argument.text, node: argument, access: node };
}

/** `config.get('OPENAI_MODEL', 'gpt-4o')` */
function defaultOf(next: ts.Expression | undefined, tracer: Tracer): Flow {
  const flow = next === undefined ? NOTHING : tracer.trace(next);
  return flow.leaves.every(({ kind }) => kind === 'string' || kind === 'template' || kind === 'env') ? flow : NOTHING;
}

/** The argument behind a variable's name. */
function nextTo(variable: Leaf, { arguments: given }: ts.CallExpression): ts.Expression | undefined {
  return given[given.findIndex((argument) => 'node' in variable && argument === variable.node) + 1];
}

const BUILT_IN: ReadonlySet<string> = new Set(['Object.freeze', 'Object.seal', 'Object.assign', 'Promise.resolve']);

function isBuiltIn(owner: string, name: string | undefined): boolean {
  return BUILT_IN.has(`${owner}.${name}`);
}

function builtIn(node: ts.CallExpression, tracer: Tracer): Flow {
  return join(node.arguments.map((argument) => tracer.trace(argument)));
}
