import { type Flow, flowOf, join, type Leaf } from '../flow.ts';
import { memberName, nameOf, propertyOf, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { ownPart } from './own-part.ts';
import type { Sender } from './spelling.ts';

/** What a request carries. */
export interface Content {
  /** The JSON body; undefined where none is to be seen. */
  readonly body: Flow | undefined;
  /** A form that files go up in. */
  readonly form: ts.NewExpression | undefined;
  /** The literals that its headers are made of. */
  readonly headers: readonly ts.ObjectLiteralExpression[];
  /** What is given as Authorization, wherever it is given. */
  readonly authorizations: readonly ts.Expression[];
}

/** Members that only the body of a call of the API has. */
const TELLING = ['messages', 'input', 'prompt', 'file', 'image'] as const;
const BODY = ['body', 'json', 'data', 'payload'] as const;

/**
 * Collects what is sent, from the arguments of the call and of those that lead to it. The outermost call speaks first:
 * an inner one is shared by all who call it.
 *
 * @param calls the outermost first
 */
export function contentOf(calls: readonly Sender[], tracer: Tracer): Content {
  const bodies = calls.map((call) => bodyOf(call, tracer));
  const body = bodies.find((each) => each !== undefined);
  const found = calls.flatMap((call, index) => headersOf(call, calls.slice(0, index + 1), tracer));
  const headers = [...new Set(found.flatMap(({ literals }) => literals))];
  const given = found.flatMap(({ given: values }) => values);
  const own = [...new Set([...headers.flatMap(authorizationIn), ...assigned(headers, tracer), ...given])];
  const form = body?.leaves.find((leaf) => leaf.kind === 'construct' && leaf.node.expression.getText() === 'FormData');
  return {
    body: form === undefined ? body : undefined,
    form: form?.kind === 'construct' ? form.node : undefined,
    headers,
    authorizations: own.length > 0 ? own : defaults(calls, tracer),
  };
}

function bodyOf(call: Sender, tracer: Tracer): Flow | undefined {
  const candidates = [
    ...(call.arguments ?? []).flatMap((argument) => ofArgument(argument, call, tracer)),
    ...followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) =>
      given[0] !== undefined && /^(?:send|post|json|body|write|end)$/.test(name) ? [tracer.trace(given[0])] : [],
    ),
  ];
  const found = candidates.map((flow) => unpacked(flow, tracer)).filter(({ leaves }) => leaves.length > 0);
  return found.find(({ leaves }) => leaves.some(({ kind }) => kind === 'object' || kind === 'construct')) ?? found[0];
}

/** The body that options hold, or that an argument is. */
function ofArgument(argument: ts.Expression, call: Sender, tracer: Tracer): Flow[] {
  const flow = tracer.trace(argument);
  const objects = flow.leaves.filter((leaf) => leaf.kind === 'object');
  const inOptions = BODY.flatMap((name) => {
    const held = objects.filter(({ node }) => holds(node, name, tracer));
    return held.length === 0 ? [] : [tracer.member({ leaves: held, through: flow.through }, name, call)];
  });
  const itself = objects.filter(({ node }) => TELLING.some((name) => propertyOf(node, name) !== undefined));
  if (inOptions.length > 0) return inOptions;
  if (itself.length > 0) return [{ leaves: itself, through: flow.through }];
  return flow.leaves.some((leaf) => stringified(leaf) !== undefined || isForm(leaf)) ? [flow] : [];
}

function holds(literal: ts.ObjectLiteralExpression, name: string, tracer: Tracer): boolean {
  if (propertyOf(literal, name) !== undefined) return true;
  return literal.properties.some(
    (property) =>
      ts.isSpreadAssignment(property) &&
      tracer
        .trace(property.expression)
        .leaves.some((leaf) => leaf.kind === 'object' && propertyOf(leaf.node, name) !== undefined),
  );
}

/** What `JSON.stringify` was given; other values as they are. */
function unpacked({ leaves, through }: Flow, tracer: Tracer): Flow {
  return join([
    { leaves: [], through },
    ...leaves.map((leaf) => {
      const value = stringified(leaf);
      if (value !== undefined) return tracer.trace(value);
      return leaf.kind === 'undefined' ? flowOf() : flowOf(leaf);
    }),
  ]);
}

function stringified(leaf: Leaf): ts.Expression | undefined {
  const call = leaf.kind === 'unknown' && leaf.path.length === 0 ? leaf.node : undefined;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  return /^JSON\.stringify$|^(?:stringify|toJson)$/i.test(call.expression.getText()) ? call.arguments[0] : undefined;
}

function isForm(leaf: Leaf): boolean {
  return leaf.kind === 'construct' && leaf.node.expression.getText() === 'FormData';
}

interface Headers {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  readonly given: readonly ts.Expression[];
}

/** @param chain the calls that lead to this one, itself the last */
function headersOf(call: Sender, chain: readonly Sender[], tracer: Tracer): Headers[] {
  const own = (flow: Flow) => ownPart(flow, chain, tracer);
  const flows = (call.arguments ?? []).flatMap((argument) => {
    const flow = own(tracer.trace(argument));
    const objects = flow.leaves.filter((leaf) => leaf.kind === 'object');
    const headers = objects.filter(({ node }) => node.properties.some(isHeader));
    return [
      tracer.member({ leaves: objects, through: new Set() }, 'headers', call),
      tracer.member({ leaves: objects, through: new Set() }, 'header', call),
      { leaves: headers, through: new Set<ts.Node>() },
    ];
  });
  const later = followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) => {
    const [key, value] = given;
    if (/^(?:auth|bearer)$/.test(name) && key !== undefined) return [key];
    const isNamed = key !== undefined && ts.isStringLiteralLike(key) && /^authorization$/i.test(key.text);
    return /^(?:set|setHeader|setRequestHeader|header)$/.test(name) && isNamed && value !== undefined ? [value] : [];
  });
  const objects = followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) =>
    /^(?:set|headers)$/.test(name) && given[0] !== undefined ? [tracer.trace(given[0])] : [],
  );
  return [{ literals: [...flows, ...objects].flatMap((flow) => literalsOf(flow, { own, tracer })), given: later }];
}

interface Looking {
  readonly tracer: Tracer;
  /** The part of a flow that this chain of calls brings. */
  readonly own: (flow: Flow) => Flow;
}

/** The literals of headers, also those that are spread into them and those a `Headers` is made with. */
function literalsOf(flow: Flow, looking: Looking, depth = 0): ts.ObjectLiteralExpression[] {
  if (depth > 8) return [];
  const within = (value: ts.Expression) => literalsOf(looking.tracer.trace(value), looking, depth + 1);
  return looking.own(flow).leaves.flatMap((leaf) => {
    if (leaf.kind === 'construct' && leaf.node.expression.getText() === 'Headers') {
      const [made] = leaf.node.arguments ?? [];
      return made === undefined ? [] : within(made);
    }
    if (leaf.kind !== 'object') return [];
    const spread = leaf.node.properties.filter(ts.isSpreadAssignment);
    return [leaf.node, ...spread.flatMap(({ expression }) => within(expression))];
  });
}

function isHeader({ name }: ts.ObjectLiteralElementLike): boolean {
  return /^(?:authorization|openai-(?:organization|project|beta))$/i.test(
    nameOf(name as ts.PropertyName | undefined) ?? '',
  );
}

function authorizationIn(literal: ts.ObjectLiteralExpression): ts.Expression[] {
  return literal.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && /^authorization$/i.test(nameOf(property.name) ?? '')
      ? [property.initializer]
      : [],
  );
}

/** `headers.Authorization = …` after the literal. */
function assigned(headers: Content['headers'], tracer: Tracer): ts.Expression[] {
  return assignments(tracer).flatMap(({ target, value }) => {
    const { leaves } = tracer.trace(target.expression);
    return leaves.some((leaf) => leaf.kind === 'object' && headers.includes(leaf.node)) ? [value] : [];
  });
}

/** `axios.defaults.headers.common.Authorization = …`, for requests that bring none of their own. */
function defaults(calls: readonly Sender[], tracer: Tracer): ts.Expression[] {
  const roots = calls.map(({ expression }) => `${expression.getText().replace(/\.\w+$/, '')}.defaults.headers`);
  return assignments(tracer).flatMap(({ target, value }) =>
    roots.some((root) => target.expression.getText().startsWith(root)) ? [value] : [],
  );
}

function assignments({ index }: Tracer) {
  return ['Authorization', 'authorization'].flatMap((name) => index.memberAssignments.get(name) ?? []);
}

interface FollowUp {
  readonly name: string;
  readonly call: ts.CallExpression;
}

/** Calls on what a request gives back (`.set(…).send(…)`, `request.write(…)`), or on the same `XMLHttpRequest`. */
function followUps(call: Sender, tracer: Tracer): FollowUp[] {
  const chained: FollowUp[] = [];
  let current: ts.Node = call;
  while (ts.isPropertyAccessExpression(current.parent) && ts.isCallExpression(current.parent.parent)) {
    if (current.parent.parent.expression !== current.parent) break;
    chained.push({ name: current.parent.name.text, call: current.parent.parent });
    current = current.parent.parent;
  }
  const callee = unwrap(call.expression);
  const owner =
    memberName(callee) === 'open' ? (callee as ts.PropertyAccessExpression).expression.getText() : undefined;
  const scope = ts.findAncestor(call, ts.isFunctionLike) ?? call.getSourceFile();
  const holder = ts.isVariableDeclaration(call.parent) ? call.parent.name.getText() : owner;
  const later =
    holder === undefined
      ? []
      : LATER.flatMap((name) => (tracer.index.identifiers.get(name) ?? []).flatMap((id) => onHolder(id)));
  return [...chained, ...later];

  function onHolder(id: ts.Identifier): FollowUp[] {
    const access = id.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== id || access.expression.getText() !== holder)
      return [];
    const isHere = id.pos >= scope.pos && id.end <= scope.end && id.getSourceFile() === call.getSourceFile();
    return isHere && ts.isCallExpression(access.parent) ? [{ name: id.text, call: access.parent }] : [];
  }
}

const LATER = ['write', 'end', 'send', 'set', 'setHeader', 'setRequestHeader', 'json'] as const;
