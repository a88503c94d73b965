import type { ApiCall, HttpRequest } from '../calls.ts';
import { isOpenAIEnvName } from '../env-object.ts';
import { partsOf } from '../file-parts.ts';
import { type Flow, flowOf } from '../flow.ts';
import { hostOf } from '../ownership.ts';
import { paramParts } from '../param-parts.ts';
import { memberName, propertyOf, unwrap } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { type Address, type AddressFacts, addressOf, OPEN } from './address.ts';
import { contentOf } from './content.ts';
import { foreignLiterals, sendersOf } from './foreign-literals.ts';
import { isPosted } from './is-posted.ts';
import { filesInReach } from './reach.ts';
import { type Sent, sentBy } from './sent.ts';
import type { Sender, Spelling } from './spelling.ts';

/**
 * Every request that names OpenAI's host without its SDK. One that goes through a helper belongs to the outermost call
 * that has a say in its address: that is where it is told apart from the helper's other requests.
 */
export function findRequests(tracer: Tracer, facts: AddressFacts): ApiCall[] {
  const files = filesInReach(tracer, facts);
  if (files.size === 0) return [];
  const reached = [...tracer.index.files].filter((file) => files.has(file)).map(partsOf);
  const senders = [...reached.flatMap(({ calls }) => calls), ...reached.flatMap(({ constructions }) => constructions)];
  const bySite = new Map<Sender, ApiCall>();
  for (const node of senders) {
    const sent = isInTest(node) ? undefined : sentBy(node, tracer);
    if (sent === undefined) continue;
    const sites = bySites(sent, facts);
    const foreign = foreignLiterals(sites, { sent, tracer });
    for (const [site, addresses] of sites) {
      // `fetchJson(url)` is named like what sends; what it sends with, further inside, knows the key too.
      const depth = Math.max(...addresses.map(({ chain }) => chain.length)) + 1;
      const isKnown = (bySite.get(site)?.http?.chain.length ?? 0) >= depth;
      const request = isInTest(site) || isKnown ? undefined : requestAt(site, { sent, addresses, foreign, tracer });
      if (request !== undefined) bySite.set(site, request);
    }
  }
  // `post(base, key, '/embeddings', body)` is named like what sends, and what it sends with is found further inside.
  const links = new Set([...bySite.values()].flatMap(({ http }) => http?.chain.slice(0, -1) ?? []));
  return [...bySite.values()].filter(({ http }) => http === undefined || !links.has(http.sender));
}

function bySites({ node, spellings }: Sent, facts: AddressFacts): Map<Sender, Address[]> {
  const sites = new Map<Sender, Address[]>();
  for (const spelling of spellings.filter((way) => !isOfTests(way, node))) {
    const site = spelling.chain.at(-1) ?? node;
    const addresses = sites.get(site) ?? [];
    addresses.push(addressOf(spelling, facts));
    sites.set(site, addresses);
  }
  return sites;
}

/** A text that only a test gives says nothing of the program. */
function isOfTests({ pieces }: Spelling, node: Sender): boolean {
  return (
    !isInTest(node) && pieces.some((piece) => piece.kind === 'text' && piece.node !== undefined && isInTest(piece.node))
  );
}

interface Found {
  readonly sent: Sent;
  readonly addresses: readonly Address[];
  readonly foreign: ReadonlySet<ts.Node>;
  readonly tracer: Tracer;
}

function requestAt(site: Sender, { sent, addresses: read, foreign, tracer }: Found): ApiCall | undefined {
  const addresses = withEndpoints(read);
  const own = addresses.filter(({ of }) => of === 'openai');
  const [first] = own;
  if (first === undefined || isOthers(site, addresses)) return undefined;
  const calls = sendersOf(own, sent);
  const content = contentOf(calls, tracer);
  const { body, form } = content;
  const proxies = [...new Set(own.flatMap(({ proxies }) => proxies ?? []))];
  const headers = [...content.headers, ...proxies.flatMap((proxy) => proxy.headers)];
  const authorizations = [...content.authorizations, ...proxies.flatMap((proxy) => proxy.authorizations)];
  const resources = new Set(own.map(({ resource }) => resource));
  const resource = resources.size === 1 ? first.resource : undefined;
  const isSending = body !== undefined || form !== undefined || isPosted(sent.node, resource);
  const method = sent.method ?? methodIn(calls, tracer) ?? (isSending ? 'POST' : 'GET');
  // The path speaks of chats, the body of something else: an address that several kinds of requests share.
  if (resource === 'chat.completions' && body !== undefined && isForeign(body)) return undefined;
  const params = form === undefined ? (body ?? unseenBody(site, method)) : undefined;
  const http: HttpRequest = {
    addresses,
    isWhole: own.length === addresses.length && resource !== undefined,
    sender: sent.node,
    chain: [
      ...(sent.instance?.call === undefined ? [] : [sent.instance.call]),
      ...calls.filter((call) => call !== sent.instance?.made),
    ],
    headers,
    authorizations,
    foreign,
    nodes: [...calls, site, ...headers, ...authorizations, ...own.flatMap(({ through }) => through)],
  };
  const call = {
    node: site,
    path: `${method} ${shown(own)}`,
    resource: resource ?? 'other',
    major3: false,
    clients: [],
  } as const;
  const parts = form === undefined ? paramParts(params, tracer) : { literals: [], isHidden: false };
  return {
    ...call,
    typed: false,
    unknown: false,
    params,
    parts,
    model: form === undefined ? modelIn(params, site, tracer) : fieldOf(form, 'model', tracer),
    http,
  };
}

/** The default beside the request is somebody else's host; OpenAI's only comes by a field that every vendor fills. */
function isOthers(site: Sender, addresses: readonly Address[]): boolean {
  const own = addresses.filter(({ of }) => of === 'openai');
  const isWritten = addresses.some(({ of, pieces: [head] }) => {
    const node = of === 'other' && head?.kind === 'text' && hostOf(head.text) !== undefined ? head.node : undefined;
    return node?.getSourceFile() === site.getSourceFile();
  });
  return isWritten && own.every(({ through }) => [...through].some(ts.isPropertySignature));
}

/** `env.OPENAI_ENDPOINT ?? 'https://api.openai.com/v1/chat/completions'`: the variable holds what stands in for it. */
function withEndpoints(addresses: readonly Address[]): readonly Address[] {
  const [written, ...others] = addresses.filter(({ of }) => of === 'openai');
  if (written === undefined || others.some(({ resource }) => resource !== written.resource)) return addresses;
  return addresses.map((address) => {
    const [piece, ...more] = address.pieces;
    const isAlone =
      address.of === 'unknown' && piece?.kind === 'env' && more.length === 0 && isOpenAIEnvName(piece.leaf.name);
    return isAlone ? { ...address, of: 'openai', resource: written.resource } : address;
  });
}

/** A variable that holds a whole endpoint does not say its path. */
function shown(addresses: readonly Address[]): string {
  const path = addresses.map((address) => address.path).find((each) => each !== '') ?? '/';
  return path.replaceAll(OPEN, '…');
}

/** A body that is sent but not seen: its parameters and its model are open. */
function unseenBody(node: Sender, method: string): Flow | undefined {
  return method === 'POST' ? flowOf({ kind: 'unknown', node, path: [] }) : undefined;
}

function isForeign({ leaves }: Flow): boolean {
  const literals = leaves.flatMap((leaf) => (leaf.kind === 'object' ? [leaf.node] : []));
  const has = (name: string) => literals.some((literal) => propertyOf(literal, name) !== undefined);
  return literals.length > 0 && !has('messages') && (has('input') || has('prompt'));
}

function modelIn(params: Flow | undefined, node: Sender, tracer: Tracer): Flow | undefined {
  if (params === undefined) return undefined;
  const flow = tracer.member(params, 'model', node);
  return flow.leaves.every(({ kind }) => kind === 'undefined') ? undefined : flow;
}

/** What `form.append('model', …)` gives a field. */
function fieldOf(form: ts.NewExpression, field: string, tracer: Tracer): Flow | undefined {
  const names = [...(tracer.index.identifiers.get('append') ?? []), ...(tracer.index.identifiers.get('set') ?? [])];
  for (const { parent } of names) {
    const call = parent.parent;
    if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(call) || call.expression !== parent) continue;
    const [key, value] = call.arguments;
    if (key === undefined || value === undefined || !ts.isStringLiteralLike(key) || key.text !== field) continue;
    const isForm = tracer
      .trace(parent.expression)
      .leaves.some((leaf) => leaf.kind === 'construct' && leaf.node === form);
    if (isForm) return tracer.trace(value);
  }
  return undefined;
}

function methodIn(calls: readonly Sender[], tracer: Tracer): string | undefined {
  for (const call of calls)
    for (const argument of call.arguments ?? []) {
      const objects = tracer.trace(argument).leaves.filter(({ kind }) => kind === 'object');
      const [leaf] = tracer.member({ leaves: objects, through: new Set() }, 'method', call).leaves;
      if (leaf?.kind === 'string') return leaf.node.text.toUpperCase();
    }
  const [sender] = calls;
  const name = sender === undefined ? undefined : memberName(unwrap(sender.expression));
  return name !== undefined && /^post/i.test(name) ? 'POST' : undefined;
}
