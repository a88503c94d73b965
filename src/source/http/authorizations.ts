import { nameOf } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { hooked } from './hooked.ts';
import type { Sender } from './spelling.ts';

interface Given {
  readonly calls: readonly Sender[];
  /** The literals of headers. */
  readonly headers: readonly ts.ObjectLiteralExpression[];
  /** What stands in no literal. */
  readonly given: readonly ts.Expression[];
}

/** All that is given as Authorization: what a request brings of its own, else what is set before it goes, else the defaults. */
export function authorizationsOf({ calls, headers, given }: Given, tracer: Tracer): readonly ts.Expression[] {
  const own = [...new Set([...headers.flatMap(authorizationIn), ...assigned(headers, tracer), ...given])];
  if (own.length > 0) return own;
  const before = hooked(calls, tracer);
  return before.length > 0 ? before : defaults(calls, tracer);
}

function authorizationIn(literal: ts.ObjectLiteralExpression): ts.Expression[] {
  return literal.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && /^authorization$/i.test(nameOf(property.name) ?? '')
      ? [property.initializer]
      : [],
  );
}

/** `headers.Authorization = …` after the literal. */
function assigned(headers: Given['headers'], tracer: Tracer): ts.Expression[] {
  return assignments(tracer).flatMap(({ target, value }) => {
    const { leaves } = tracer.trace(target.expression);
    return leaves.some((leaf) => leaf.kind === 'object' && headers.includes(leaf.node)) ? [value] : [];
  });
}

/** `axios.defaults.headers.common.Authorization = …`, for requests that bring none of their own. */
function defaults(calls: readonly Sender[], tracer: Tracer): ts.Expression[] {
  const roots = calls.map(({ expression }) => `${expression.getText().replace(/\.\w+$/, '')}.defaults.headers`);
  const isDefault = (target: ts.Expression) => roots.some((root) => target.getText().startsWith(root));
  const set = assignments(tracer).flatMap(({ target, value }) => (isDefault(target.expression) ? [value] : []));
  // `axios.defaults.headers.common = { Authorization: … }`
  const whole = ['headers', 'common'].flatMap((name) => tracer.index.memberAssignments.get(name) ?? []);
  const literals = whole.flatMap(({ target, value }) => (isDefault(target) ? tracer.trace(value).leaves : []));
  return [...set, ...literals.flatMap((leaf) => (leaf.kind === 'object' ? authorizationIn(leaf.node) : []))];
}

function assignments({ index }: Tracer) {
  return ['Authorization', 'authorization'].flatMap((name) => index.memberAssignments.get(name) ?? []);
}
