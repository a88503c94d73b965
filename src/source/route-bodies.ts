import type { ApiCall } from './calls.ts';
import { type Flow, join, type Leaf } from './flow.ts';
import { memberName, propertyOf, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** A file that answers a path, by a convention of its framework: `app/api/chat/route.ts`, `pages/api/chat.ts`. */
const ROUTES: readonly RegExp[] = [
  /^(?=.*\/route\.[jt]sx?$)(?<home>(?:.*?\/)?)app\/(?<path>.+)\/route\.[jt]sx?$/,
  /^(?=.*\.[jt]sx?$)(?<home>(?:.*?\/)?)pages\/(?<path>api\/.+?)(?:\/index)?\.[jt]sx?$/,
];

/**
 * Calls that hand a request's body on, with the models that the app's own pages name in it: `fetch('/api/chat', { body:
 * JSON.stringify({ model: 'gpt-4o' }) })`. Whatever else may come stays open.
 */
export function withSentModels(calls: readonly ApiCall[], tracer: Tracer): ApiCall[] {
  let sent: readonly Sent[] | undefined;
  return calls.map((call) => {
    const routes = (call.model?.leaves ?? []).flatMap((leaf) => routeOf(leaf, tracer) ?? []);
    if (routes.length === 0 || call.model === undefined) return call;
    sent ??= requestsIn(tracer);
    const own = sent.filter(({ path, file }) =>
      routes.some((route) => route.path === path && file.startsWith(route.home)),
    );
    if (own.length === 0) return call;
    return {
      ...call,
      model: join([call.model, ...own.map(({ model }) => model)]),
      sent: own.map(({ json }) => json),
    };
  });
}

interface Route {
  readonly path: string;
  /** The folder of its app: another one of the repository may have the same path. */
  readonly home: string;
}

interface Sent {
  readonly path: string;
  /** Who sends. */
  readonly file: string;
  readonly model: Flow;
  /** What it sends. */
  readonly json: ts.Expression;
}

/** The path whose request's body an origin is taken from: `(await request.json()).model`, `request.body.model`. */
function routeOf(leaf: Leaf, { island }: Tracer): Route | undefined {
  if (leaf.kind !== 'unknown' && leaf.kind !== 'typed') return undefined;
  const { node } = leaf;
  const isJson = ts.isCallExpression(node) && memberName(unwrap(node.expression)) === 'json';
  if (leaf.path.join('.') !== (isJson ? 'model' : 'body.model')) return undefined;
  const file = island.pathOf(node);
  const found = ROUTES.map((route) => route.exec(file)).find((match) => match !== null);
  const { path, home = '' } = found?.groups ?? {};
  if (path === undefined || path.includes('[')) return undefined;
  // A folder in parentheses groups files and is no part of the path.
  return {
    path: `/${path.replace(/(?<=^|\/)\([^/]*\)\//g, '')}`,
    home: home.replace(/(?<=^|\/)src\/$/, ''),
  };
}

/** Requests of the app to paths of its own that send JSON. */
function requestsIn(tracer: Tracer): Sent[] {
  return tracer.index.calls.flatMap((node): Sent[] => {
    const [address, options] = node.arguments;
    if (!ts.isIdentifier(node.expression) || node.expression.text !== 'fetch' || address === undefined) return [];
    const literal = options === undefined ? undefined : unwrap(options);
    if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return [];
    const body = propertyOf(literal, 'body');
    const text = body !== undefined && ts.isPropertyAssignment(body) ? unwrap(body.initializer) : undefined;
    const json =
      text !== undefined && ts.isCallExpression(text) && text.expression.getText() === 'JSON.stringify'
        ? text.arguments[0]
        : undefined;
    if (json === undefined) return [];
    const model = tracer.member(tracer.trace(json), 'model', json);
    const named = { ...model, leaves: model.leaves.filter(({ kind }) => kind !== 'undefined') };
    return tracer
      .trace(address)
      .leaves.flatMap((leaf) =>
        leaf.kind === 'string' && leaf.node.text.startsWith('/')
          ? [{ path: leaf.node.text, file: tracer.island.pathOf(node), model: named, json }]
          : [],
      );
  });
}
