import { memberName, propertyOf, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { type Instance, instanceAt } from './instance.ts';
import { mayLead } from './may-lead.ts';
import { spell, spellerOf } from './spell.ts';
import { spellLeaves } from './spell-flow.ts';
import { concat, joinParts, plain, type Sender, type Spelling } from './spelling.ts';

/** A call that sends a request, or opens a stream or socket. */
export interface Sent {
  readonly node: Sender;
  /** Upper case; undefined where nothing in the call itself says it. */
  readonly method: string | undefined;
  /** The ways in which its address may read. */
  readonly spellings: readonly Spelling[];
  readonly instance: Instance | undefined;
}

const VERB = /^(?:get|post|put|patch|delete|del|head)$/i;

/**
 * Names of what sends: a request is known by where its address leads, so a name that means something else does no harm,
 * but following what it is given takes time: `sse` is no part of `assert`.
 */
const SENDS =
  /fetch|request|axios|http|stream|eventsource|ajax|^sse|^(?:proxy|get|post|put|patch|delete|del|head|got|ky|rp|wretch|needle|bent|phin|superagent|open|send|upload|sendProxy)$/i;
/** What hands a request on, which it is told before the address: `proxyRequest(event, url)`. */
const PROXIES = /^(?:proxyRequest|sendProxy)$/;
/** What looks at a request sends none: `assertRequestOrigin(url)`. */
const JUDGES = /^(?:assert|check|ensure|expect|has|is|log|normali[sz]e|parse|validate|verify)[A-Z]/;
const SSE = /S(?:SE|se)(?![a-z])/;
const OPENS = /(?:WebSocket|EventSource|^SSE|^WS|^Request)$/;

/** What sends and does nothing else. */
const SURE = /fetch|axios|^(?:got|ky|rp|wretch|needle|bent|phin|superagent|https?)$/i;

/** What a call takes its handler by: `app.post(path, handler)` and `http.get(url, resolver)` of a mock send nothing. */
const MOCKS =
  /^(?:msw|nock|fetch-mock|express|hono(?!\/proxy)|fastify|koa|@koa\/router|undici-mock|axios-mock-adapter|supertest)(?:\/|$)/;

const ADDRESS = ['url', 'uri', 'href', 'endpoint'] as const;
const BASE = ['baseURL', 'baseUrl', 'prefixUrl', 'prefix', 'origin'] as const;

/** The request that a call sends, undefined where its name or its arguments are not those of one. */
export function sentBy(node: Sender, tracer: Tracer): Sent | undefined {
  const callee = unwrap(node.expression);
  const name = memberName(callee) ?? (ts.isIdentifier(callee) ? callee.text : undefined);
  const [first, second] = node.arguments ?? [];
  if (name === undefined || first === undefined) return undefined;
  if (JUDGES.test(name)) return undefined;
  if (!(ts.isNewExpression(node) ? OPENS.test(name) : SENDS.test(name) || SSE.test(name))) return undefined;
  const root = memberName(callee) === undefined ? callee : unwrap((callee as ts.PropertyAccessExpression).expression);
  const named = second !== undefined && (name === 'open' || PROXIES.test(name) || isVerb(first)) ? first : undefined;
  const place = named === undefined ? first : second;
  if (place === undefined) return undefined;
  const isSure = SURE.test(name) || (ts.isIdentifier(root) && SURE.test(root.text));
  if (!mayLead(place, { isSure, tracer }) || isMock(root, tracer)) return undefined;
  const instance = instanceAt(callee, tracer) ?? instanceAt(root, tracer);
  // An address is written in a file that names OpenAI, which is there: what leads elsewhere is no address of OpenAI's.
  const spellings = tracer.bindings.quietly(() => addressesOf(node, place, { root, instance, tracer }));
  const method = methodOf(name, named);
  return { node, method: method?.toUpperCase(), spellings, instance };
}

/** What is handed on has a body that its sender wrote: nothing of it is seen. */
function methodOf(name: string, named: ts.Expression | undefined): string | undefined {
  if (named !== undefined && ts.isStringLiteralLike(named)) return named.text;
  return PROXIES.test(name) ? 'POST' : VERB.test(name) ? name : undefined;
}

/** How the address reads that stands in one of the arguments, with the base that the others or the instance bring. */
function addressesOf(
  node: Sender,
  place: ts.Expression,
  { root, instance, tracer }: Pick<Sent, 'instance'> & { root: ts.Expression; tracer: Tracer },
): Spelling[] {
  const options = optionsIn(place, tracer);
  const own = options.length === 0 ? spell(place, tracer) : options.flatMap((literal) => ofOptions(literal, tracer));
  const beside = (node.arguments ?? []).flatMap((argument) =>
    argument === place ? [] : membersOf(argument, BASE, tracer),
  );
  const given = beside.length > 0 || instance === undefined ? beside : baseOf(instance, tracer);
  const base = given.length > 0 ? given : defaultsOf(root, tracer);
  const isWhole = own.some(({ pieces: [head] }) => head?.kind === 'text' && /^[a-z]+:\/\//i.test(head.text));
  return base.length > 0 && !isWhole ? joinParts([base, own]) : own;
}

/** The base of an instance: of all that its maker is called with, what this one was. */
function baseOf({ made, call }: Instance, tracer: Tracer): Spelling[] {
  const ways = membersOf(made.arguments[0], BASE, tracer);
  if (call === undefined) return ways;
  return ways.flatMap((way) => {
    const [innermost, ...chain] = way.chain;
    return innermost === undefined || innermost === call ? [{ ...way, chain }] : [];
  });
}

function isVerb(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && VERB.test(node.text);
}

/** Whether a value comes from a package that stands in for a server, or is one. */
export function isMock(root: ts.Expression, tracer: Tracer): boolean {
  const made = ts.isCallExpression(root) ? unwrap(root.expression) : root;
  return tracer.trace(made).leaves.some((leaf) => {
    const from = leaf.kind === 'unknown' && ts.isCallExpression(leaf.node) ? leaf.node.expression : undefined;
    const leaves = from === undefined ? [leaf] : tracer.trace(from).leaves;
    return leaves.some((each) => each.kind === 'external' && MOCKS.test(each.specifier));
  });
}

/** The options of a call that takes its address inside them. */
function optionsIn(place: ts.Expression, tracer: Tracer): ts.ObjectLiteralExpression[] {
  if (ts.isStringLiteralLike(place) || ts.isTemplateExpression(place)) return [];
  return tracer.trace(place).leaves.flatMap((leaf) => (leaf.kind === 'object' ? [leaf.node] : []));
}

/** `{ url }`, `{ baseURL, url }`, `{ hostname, path }`. */
function ofOptions(literal: ts.ObjectLiteralExpression, tracer: Tracer): Spelling[] {
  const address = membersOf(literal, ADDRESS, tracer);
  const base = membersOf(literal, BASE, tracer);
  if (address.length > 0) return base.length > 0 ? joinParts([base, address]) : address;
  const parsed = parsedIn(literal, tracer);
  if (parsed !== undefined) return spell(parsed, tracer);
  const host = membersOf(literal, ['hostname', 'host'], tracer);
  if (host.length === 0) return base.filter((way) => !isBare(way));
  const path = membersOf(literal, ['path', 'pathname'], tracer);
  const scheme = [plain({ kind: 'text', text: 'https://', node: undefined })];
  return path.length === 0 ? concat([scheme, host]) : joinParts([concat([scheme, host]), path]);
}

/** `{ hostname: url.hostname, path: url.pathname }`: the `new URL(…)` that the options take apart. */
function parsedIn(literal: ts.ObjectLiteralExpression, tracer: Tracer): ts.NewExpression | undefined {
  const [host, path] = [
    ['hostname', 'host'],
    ['path', 'pathname'],
  ].map((names) => {
    const property = names.map((name) => propertyOf(literal, name)).find((found) => found !== undefined);
    if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
    return ts.isPropertyAssignment(property) ? property.initializer : property.name;
  });
  if (host === undefined || path === undefined || !/\bpathname\b/.test(path.getText())) return undefined;
  const [leaf, ...others] = tracer.trace(host as ts.Expression).leaves;
  const isPart = leaf?.kind === 'construct' && /^host(?:name)?$/.test(leaf.path.join('.'));
  return isPart && others.length === 0 && leaf.node.expression.getText() === 'URL' ? leaf.node : undefined;
}

/** A base that nothing is joined to is a setting: of a library's function, of a client. */
function isBare({ pieces }: Spelling): boolean {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  return /^https?:\/\/[^/ ]+(?:\/v1)?\/?$/.test(text);
}

/** How the first of these members reads that an object has. */
function membersOf(object: ts.Expression | undefined, names: readonly string[], tracer: Tracer): Spelling[] {
  if (object === undefined) return [];
  const literals = tracer.trace(object).leaves.flatMap((leaf) => (leaf.kind === 'object' ? [leaf.node] : []));
  return literals.flatMap((literal) => {
    for (const name of names) {
      const property = propertyOf(literal, name);
      if (property !== undefined && ts.isPropertyAssignment(property)) return spell(property.initializer, tracer);
      if (property !== undefined && ts.isShorthandPropertyAssignment(property)) return spell(property.name, tracer);
      if (!literal.properties.some(ts.isSpreadAssignment)) continue;
      const spread = tracer.member({ leaves: [{ kind: 'object', node: literal }], through: new Set() }, name, literal);
      const ways = spellLeaves(spread, literal, spellerOf(tracer));
      if (ways.some(({ pieces }) => pieces.some(({ kind }) => kind !== 'open'))) return ways;
    }
    return [];
  });
}

/** `axios.defaults.baseURL = …` */
function defaultsOf(root: ts.Expression, tracer: Tracer): Spelling[] {
  if (!ts.isIdentifier(root)) return [];
  return (tracer.index.memberAssignments.get('baseURL') ?? []).flatMap(({ target, value }) => {
    const owner = unwrap(target.expression);
    const isOwn =
      memberName(owner) === 'defaults' && (owner as ts.PropertyAccessExpression).expression.getText() === root.text;
    return isOwn && target.getSourceFile() === root.getSourceFile() ? spell(value, tracer) : [];
  });
}
