import { OPENAI_HOST } from '../ownership.ts';
import { propertyOf, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { type Chain, calledName, chainOf } from './chain.ts';

/** A call that answers requests in the place of a server. */
export interface Intercept {
  readonly node: ts.CallExpression;
  /** What changes as one: the scope of nock, which holds the host of all its paths. */
  readonly scope: ts.Node;
  /** The parts of the address, each as it is written: one, or host and path. */
  readonly parts: readonly ts.Expression[];
}

const VERBS = new Set('get post put patch delete del head options all any intercept'.split(' '));

/** Names by which pages and browsers under test catch requests. */
const ROUTES = new Set('route unroute waitForRequest waitForResponse intercept'.split(' '));

/** Methods of fetch-mock and its kin that take an address. */
const STUBS =
  /^(?:mock|once|route|sticky|any|get|post|put|patch|delete|head)(?:Once|AnyOnce|Any)?$|^(?:do|dont)?mock\w*If$/i;

/** Every call of a mocking library that takes an address, whoever's. */
export function findIntercepts(tracer: Tracer): Intercept[] {
  const found = tracer.index.calls.flatMap((call) => interceptAt(call, tracer) ?? []);
  const scopes = new Set(found.map(({ scope }) => scope));
  // A scope whose paths nobody sees still names its host.
  const bare = tracer.index.calls.filter((call) => !scopes.has(call) && isScope(call, tracer));
  return [...found, ...bare.map((node) => ({ node, scope: node, parts: [...node.arguments.slice(0, 1)] }))];
}

function interceptAt(node: ts.CallExpression, tracer: Tracer): Intercept | undefined {
  const name = calledName(node);
  const [first, second] = node.arguments;
  if (name === undefined || first === undefined || !ts.isPropertyAccessExpression(unwrap(node.expression)))
    return undefined;
  if (ROUTES.has(name) && isBrowser(node)) return whole(node, placeIn(first, second));
  if (!VERBS.has(name) && !STUBS.test(name) && !/^on[A-Z]/.test(name)) return undefined;
  const { owner } = ownerOf(node, tracer);
  switch (familyOf(owner.package)) {
    case 'nock': {
      const scope = owner.calls.find((call) => isScope(call, tracer));
      const [host] = scope?.arguments ?? [];
      return scope === undefined || host === undefined || !VERBS.has(name)
        ? undefined
        : { node, scope, parts: [host, first] };
    }
    case 'undici': {
      const pool = owner.calls.find((call) => calledName(call) === 'get');
      const [host] = pool?.arguments ?? [];
      const path = valueIn(first, 'path');
      return name !== 'intercept' || pool === undefined || host === undefined || path === undefined
        ? undefined
        : { node, scope: pool, parts: [host, path] };
    }
    case 'msw':
      return VERBS.has(name) ? whole(node, first) : undefined;
    case 'fetch-mock':
      return STUBS.test(name) ? whole(node, placeIn(first, undefined)) : undefined;
    case 'axios-mock-adapter':
      return /^on[A-Z]/.test(name) ? whole(node, first) : undefined;
    default:
      // `fetchMock` and a `fetch` that jest-fetch-mock has put in its place are globals.
      return /If$/.test(name) && /^fetch(?:Mock)?$/.test(owner.root.getText()) ? whole(node, first) : undefined;
  }
}

function whole(node: ts.CallExpression, place: ts.Expression): Intercept {
  return { node, scope: node, parts: [place] };
}

function ownerOf(node: ts.CallExpression, tracer: Tracer): { readonly owner: Chain } {
  return { owner: chainOf((unwrap(node.expression) as ts.PropertyAccessExpression).expression, tracer) };
}

/** `nock(host)` itself. */
function isScope(call: ts.CallExpression, tracer: Tracer): boolean {
  const callee = unwrap(call.expression);
  return ts.isIdentifier(callee) && familyOf(chainOf(callee, tracer).package) === 'nock';
}

function familyOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (name === 'msw' || name.startsWith('msw/')) return 'msw';
  return /fetch-mock/.test(name) ? 'fetch-mock' : name;
}

/** `cy.intercept(…)`, and `page.route(…)` in a file of Playwright's: there the page is a parameter. */
function isBrowser(node: ts.CallExpression): boolean {
  const owner = unwrap((unwrap(node.expression) as ts.PropertyAccessExpression).expression).getText();
  if (owner === 'cy') return true;
  return (
    /(?:page|context|browser)$/i.test(owner) &&
    /["'](?:@playwright\/test|playwright[\w-]*)["']/.test(node.getSourceFile().text)
  );
}

/** The address among a call's first arguments: the method may stand in front, and an object around it. */
function placeIn(first: ts.Expression, second: ts.Expression | undefined): ts.Expression {
  const isMethod = ts.isStringLiteralLike(first) && /^[A-Z]+$/.test(first.text);
  const place = isMethod && second !== undefined ? second : first;
  return valueIn(place, 'url') ?? place;
}

function valueIn(node: ts.Expression, name: string): ts.Expression | undefined {
  const literal = unwrap(node);
  const property = ts.isObjectLiteralExpression(literal) ? propertyOf(literal, name) : undefined;
  if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
  return ts.isPropertyAssignment(property) ? property.initializer : property.name;
}

/** OpenAI's host in a regular expression, its dots escaped or not. */
export function namesHost(pattern: ts.RegularExpressionLiteral): boolean {
  return pattern.text.replaceAll('\\', '').includes(OPENAI_HOST);
}
