import type { Flow, Leaf } from '../flow.ts';
import { nameOf, propertyOf } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { followUps } from './follow-ups.ts';
import { laterMembers } from './later-members.ts';
import { ownPart } from './own-part.ts';
import { isAuthorization, madeAt, setLater } from './set-later.ts';
import type { Sender } from './spelling.ts';

interface Headers {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** What is given as Authorization without a literal: `.auth(key)`, `.set('Authorization', key)`. */
  readonly given: readonly ts.Expression[];
}

/**
 * The headers that one call is given, by its arguments or by calls that follow.
 *
 * @param chain the calls that lead to this one, itself the last
 */
export function headersOf(call: Sender, chain: readonly Sender[], tracer: Tracer): Headers {
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
  // `auth: { bearer: key }` among the options of `request`.
  const auth = (call.arguments ?? []).map((argument) => tracer.member(own(tracer.trace(argument)), 'auth', call));
  const bearers = auth.flatMap((flow) => flow.leaves.flatMap(bearerIn));
  const later = followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) => {
    const [key, value] = given;
    if (/^(?:auth|bearer)$/.test(name) && key !== undefined) return [key];
    const isSetter = /^(?:set|setHeader|setRequestHeader|header)$/.test(name);
    return isSetter && isAuthorization(key) && value !== undefined ? [value] : [];
  });
  const objects = followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) =>
    /^(?:set|headers)$/.test(name) && given[0] !== undefined ? [tracer.trace(given[0])] : [],
  );
  const assigned = laterMembers(call, 'headers', tracer).map((value) => own(tracer.trace(value)));
  const set = flows.flatMap((flow) => own(flow).leaves.flatMap((leaf) => setOn(leaf, tracer)));
  return {
    literals: [...flows, ...objects, ...assigned].flatMap((flow) => literalsOf(flow, { own, tracer })),
    given: [...bearers, ...later, ...set, ...(ts.isNewExpression(call) ? setLater(call, tracer) : [])],
  };
}

function bearerIn(leaf: Leaf): ts.Expression[] {
  const property = leaf.kind === 'object' ? propertyOf(leaf.node, 'bearer') : undefined;
  if (property === undefined || ts.isMethodDeclaration(property)) return [];
  return [ts.isPropertyAssignment(property) ? property.initializer : (property.name as ts.Identifier)];
}

/** `[['Authorization', key]]`, also within `new Headers(…)`, and what is set on those, in a chain or in statements of their own. */
function setOn(leaf: Leaf, tracer: Tracer): ts.Expression[] {
  if (leaf.kind === 'array') return inPairs(leaf.node);
  const headers = madeAt(leaf);
  if (headers === undefined || !HEADERS.test(headers.expression.getText())) return [];
  const [made] = headers.arguments ?? [];
  const pairs = made === undefined ? [] : tracer.trace(made).leaves.filter((each) => each.kind === 'array');
  return [...pairs.flatMap(({ node }) => inPairs(node)), ...setLater(headers, tracer)];
}

function inPairs({ elements }: ts.ArrayLiteralExpression): ts.Expression[] {
  const pairs = elements.filter(ts.isArrayLiteralExpression);
  return pairs.flatMap(({ elements: [key, value] }) => (value !== undefined && isAuthorization(key) ? [value] : []));
}

/** What headers are made with: the platform's own class, and those of libraries. */
const HEADERS = /^(?:Http|Axios)?Headers$/;

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
    if (leaf.kind === 'construct' && HEADERS.test(leaf.node.expression.getText())) {
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
