import { isRelay } from '../openai/relays.ts';
import { type Client, optionFlow, optionNames, optionsLiteral } from './clients.ts';
import { isOpenAIEnvName } from './env-object.ts';
import type { Leaf } from './flow.ts';
import { nameOf, propertyOf, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/**
 * Whose service a client talks to, and what says so. `unknown` is never guessed away: such a client is left alone and
 * reported.
 */
export type Ownership =
  | { readonly of: 'openai'; readonly via: 'default' | 'url' | 'env' }
  /** `isRelay`: it hands on to OpenAI whatever it is asked. */
  | { readonly of: 'other'; readonly why: 'host'; readonly host: string; readonly isRelay?: boolean }
  | { readonly of: 'other'; readonly why: 'azure' | 'key'; readonly name: string }
  | { readonly of: 'unknown'; readonly why: 'url' | 'mixed' | 'registry' | 'tested' | 'fetch' };

export interface OwnershipFacts {
  /** Hosts that the `.env*` files give to a variable. */
  hostsOf(variable: string): readonly string[];
  /** True for a variable's name that speaks of a vendor other than OpenAI: GROQ_API_KEY. */
  isOtherVendorsEnv(name: string): boolean;
  /** The same for a name in the code: openRouterApiKey. */
  isOtherVendorsName(name: string): boolean;
}

export const OPENAI_HOST = 'api.openai.com';

/** The same in a pattern, with the hosts that keep data in one region: `eu.api.openai.com`. */
export const OPENAI_HOSTS = '(?:[a-z]{2}\\.)?api\\.openai\\.com';

const REGIONAL = new RegExp(`^${OPENAI_HOSTS}$`);

/** Decides by the effective base URL first, then by the key, never by the class or the variable's name. */
export function ownershipOf(client: Client, tracer: Tracer, facts: OwnershipFacts): Ownership {
  const owner = ownerOf(client, tracer, facts);
  const isByClass = owner.of === 'openai' || (owner.of === 'other' && owner.why === 'azure');
  return isByClass && client.isByTurns === true ? BY_TURNS : owner;
}

const BY_TURNS = { of: 'unknown', why: 'mixed' } as const;

function ownerOf(client: Client, tracer: Tracer, facts: OwnershipFacts): Ownership {
  if (client.sdk === 'azure' || (client.sdk === 'library' && client.isAzure))
    return { of: 'other', why: 'azure', name: 'AzureOpenAI' };
  const name = client.sdk === 'v3-client' ? 'basePath' : 'baseURL';
  const leaves = [
    ...optionFlow(client, name, tracer).leaves,
    ...v3BasePath(client, tracer),
    ...setLater(client, name, tracer),
  ];
  const bases = leaves.filter((leaf) => leaf.kind !== 'undefined').map((leaf) => ofBase(leaf, tracer, facts));
  if (isProvided(client)) return { of: 'other', why: 'key', name: 'provider' };
  const azure = azureHeader(client, tracer);
  if (azure !== undefined) return azure.isOptional ? BY_TURNS : { of: 'other', why: 'azure', name: azure.name };
  const optional = leaves.length > bases.length;
  if (bases.length === 0) return ofMisspelt(client, tracer, facts) ?? ofDefault(client, tracer, facts);
  const owner = combine(bases, optional);
  if (owner.of !== 'unknown') return owner;
  return foreignKey(client, tracer, facts) ?? ofFallback(client, bases, { tracer, facts, pieces: 0 }) ?? owner;
}

/**
 * `baseURL: settings.baseURL || 'https://api.groq.com/…'`: what is somebody else's where nobody sets it is somebody else's.
 * What some caller sets says nothing of the others: `baseURL: settings.baseURL || undefined`.
 */
function ofFallback(client: Client, bases: readonly Ownership[], joined: Joined): Ownership | undefined {
  const literal = optionsLiteral(client.options);
  const property = literal === undefined ? undefined : propertyOf(literal, optionNames(client).baseURL);
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  if (value === undefined || !ts.isBinaryExpression(value) || !FALLBACKS.has(value.operatorToken.kind))
    return undefined;
  const fallback = ofAll(joined.tracer.trace(value.right).leaves, joined);
  return fallback.of === 'other' && !bases.some(({ of }) => of === 'openai') ? fallback : undefined;
}

const FALLBACKS: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

function combine(bases: readonly Ownership[], optional: boolean): Ownership {
  const [first] = bases as readonly [Ownership];
  if (bases.some((base) => base.of === 'unknown')) return { of: 'unknown', why: 'url' };
  const owners = new Set(bases.map((base) => base.of));
  if (owners.size > 1 || (optional && first.of === 'other')) return { of: 'unknown', why: 'mixed' };
  return bases.find((base) => base.of === 'openai' && base.via === 'url') ?? first;
}

/** How many pieces an address may be joined from; one that is joined from itself never ends. */
const PIECES = 8;

function ofBase(leaf: Leaf, tracer: Tracer, facts: OwnershipFacts, pieces = 0): Ownership {
  if (pieces > PIECES) return { of: 'unknown', why: 'url' };
  switch (leaf.kind) {
    case 'string':
      return ofUrl(leaf.node.text);
    case 'template':
      return ofHead(leaf.node, { tracer, facts, pieces });
    case 'env':
      return ownerOfVariable(leaf.name, facts);
    case 'unknown':
      if (ts.isCallExpression(leaf.node)) return ofAsked(leaf.node, facts);
      return ts.isBinaryExpression(leaf.node)
        ? ofAll(tracer.trace(leaf.node.left).leaves, { tracer, facts, pieces })
        : { of: 'unknown', why: 'url' };
    default:
      return { of: 'unknown', why: 'url' };
  }
}

/** `config.get('GROQ_BASE_URL', 'https://…')`: whatever keeps the settings, the name says whose they are. */
function ofAsked({ arguments: [name] }: ts.CallExpression, facts: OwnershipFacts): Ownership {
  return name !== undefined && ts.isStringLiteralLike(name) && facts.isOtherVendorsEnv(name.text)
    ? ownerOfVariable(name.text, facts)
    : { of: 'unknown', why: 'url' };
}

/** `https://host/…${x}` is decided by its head, `${base}/v1` by what base is. */
interface Joined {
  readonly tracer: Tracer;
  readonly facts: OwnershipFacts;
  /** How many pieces deep. */
  readonly pieces: number;
}

function ofHead(node: ts.TemplateExpression, joined: Joined): Ownership {
  const head = node.head.text;
  if (/^https?:\/\/[^/]+\//.test(head) || head.includes(OPENAI_HOST)) {
    const owner = ofUrl(head);
    const whole = head + node.templateSpans.map(({ literal }) => `_${literal.text}`).join('');
    return owner.of === 'other' && owner.why === 'host' ? { ...owner, isRelay: isRelay(whole) } : owner;
  }
  const [span] = node.templateSpans;
  if (head !== '' || span === undefined) return { of: 'unknown', why: 'url' };
  return ofAll(joined.tracer.trace(span.expression).leaves, joined);
}

function ofAll(leaves: readonly Leaf[], { tracer, facts, pieces }: Joined): Ownership {
  const owners = leaves
    .filter((leaf) => leaf.kind !== 'undefined')
    .map((leaf) => ofBase(leaf, tracer, facts, pieces + 1));
  return owners.length === 0 ? { of: 'unknown', why: 'url' } : combine(owners, false);
}

function ofUrl(url: string): Ownership {
  if (url === '') return { of: 'openai', via: 'default' };
  const host = hostOf(url);
  if (host === undefined) return { of: 'unknown', why: 'url' };
  return host === OPENAI_HOST
    ? { of: 'openai', via: 'url' }
    : { of: 'other', why: 'host', host, isRelay: isRelay(url) };
}

/** The host of a URL, undefined for anything that is no absolute URL. OpenAI's regional hosts count as its one host. */
export function hostOf(url: string): string | undefined {
  const { host } = /^(?:https?|wss?):\/\/(?:[^/@]*@)?(?<host>[^/:?#]+)/i.exec(url.trim())?.groups ?? {};
  const name = host?.toLowerCase();
  return name !== undefined && REGIONAL.test(name) ? OPENAI_HOST : name;
}

/** Whose address a variable holds: by what the `.env*` files give it, then by its name. */
export function ownerOfVariable(name: string, facts: OwnershipFacts): Ownership {
  const hosts = facts.hostsOf(name);
  const elsewhere = hosts.find((host) => host !== OPENAI_HOST);
  if (elsewhere !== undefined)
    return hosts.includes(OPENAI_HOST)
      ? { of: 'unknown', why: 'mixed' }
      : { of: 'other', why: 'host', host: elsewhere };
  if (facts.isOtherVendorsEnv(name)) return { of: 'other', why: 'key', name };
  return isOpenAIEnvName(name) || hosts.length > 0 ? { of: 'openai', via: 'env' } : { of: 'unknown', why: 'url' };
}

/**
 * `baseUrl: settings.url`: the SDK knows no such option and asks OpenAI, but whoever wrote it means another address, which
 * may be the one of another vendor.
 */
function ofMisspelt(client: Client, tracer: Tracer, facts: OwnershipFacts): Ownership | undefined {
  if (client.sdk === 'library') return undefined;
  const names = client.options.flow.leaves
    .flatMap((leaf) => (leaf.kind === 'object' ? [...leaf.node.properties] : []))
    .map(({ name }) => nameOf(name) ?? '')
    .filter((name) => MISSPELT.test(name));
  const leaves = names.flatMap((name) => optionFlow(client, name, tracer).leaves);
  const meant = leaves.filter(({ kind }) => kind !== 'undefined').map((leaf) => ofBase(leaf, tracer, facts));
  const owner = meant.length === 0 ? undefined : combine(meant, false);
  return owner?.of === 'openai' ? undefined : owner;
}

/** The right names of one major are wrong in another, and without a value there is nothing to tell. */
const MISSPELT = /^base_?(?:url|path)$/i;

/** No base URL in the code: the SDK's own variable, then its default host; a key of somebody else's speaks against it. */
function ofDefault(client: Client, tracer: Tracer, facts: OwnershipFacts): Ownership {
  const foreign = foreignKey(client, tracer, facts);
  if (foreign !== undefined) return foreign;
  if (client.options.flow.leaves.some((leaf) => leaf.kind !== 'object' && leaf.kind !== 'undefined'))
    return { of: 'unknown', why: 'url' };
  if (isLedByFetch(client, tracer)) return { of: 'unknown', why: 'fetch' };
  const variable = baseURLRead(client);
  const [host] = variable === undefined ? [] : facts.hostsOf(variable).filter((name) => name !== OPENAI_HOST);
  return host === undefined ? { of: 'openai', via: 'default' } : { of: 'other', why: 'host', host };
}

/** `createOpenAI({ apiKey: 'unused', fetch: throughGateway })`: what needs no key is sent by a function that knows where to. */
function isLedByFetch(client: Client, tracer: Tracer): boolean {
  const keys = optionFlow(client, 'apiKey', tracer).leaves;
  const isPlaceholder = keys.length > 0 && keys.every((leaf) => leaf.kind === 'string' && !/^sk-/.test(leaf.node.text));
  return isPlaceholder && optionFlow(client, 'fetch', tracer).leaves.some(({ kind }) => kind !== 'undefined');
}

/** The variable that a client without an address reads it from by itself. */
function baseURLRead(client: Client): string | undefined {
  if (client.sdk === 'library') return client.reads.baseURL;
  return client.sdk === 'client' ? 'OPENAI_BASE_URL' : undefined;
}

/** A key that can only be another vendor's. */
function foreignKey(client: Client, tracer: Tracer, facts: OwnershipFacts): Ownership | undefined {
  const { leaves, through } = optionFlow(client, 'apiKey', tracer);
  const [key, ...others] = leaves;
  if (key === undefined || others.length > 0) return undefined;
  if (key.kind === 'env')
    return facts.isOtherVendorsEnv(key.name) ? { of: 'other', why: 'key', name: key.name } : undefined;
  // A key that is not visible is whose it is called: `const groqKey = await secrets.get(…)`.
  if (key.kind !== 'unknown') return undefined;
  const names = [
    ...[...through].flatMap((node) => (isHolder(node) ? (nameOf(node.name) ?? []) : [])),
    ...key.path.slice(-1),
  ];
  const name = names.find(facts.isOtherVendorsName);
  return name === undefined || names.some((each) => /open_?ai/i.test(each))
    ? undefined
    : { of: 'other', why: 'key', name };
}

/** What gives a value a name of its own, and not that of the option it is passed for. */
function isHolder(node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

/** Major 7 takes a `provider` that brings its own address and signature (Amazon Bedrock). */
function isProvided({ options }: Client): boolean {
  return options.flow.leaves.some((leaf) => leaf.kind === 'object' && propertyOf(leaf.node, 'provider') !== undefined);
}

/** `client.baseURL = …` after the construction: the field is public. */
function setLater(client: Client, name: string, tracer: Tracer): readonly Leaf[] {
  return (tracer.index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const isClient = tracer
      .trace(target.expression)
      .leaves.some((leaf) => leaf.kind === 'construct' && leaf.path.length === 0 && leaf.node === client.node);
    return isClient ? tracer.trace(value).leaves : [];
  });
}

/** Version 3 takes a base path as second argument too. */
function v3BasePath(client: Client, tracer: Tracer): readonly Leaf[] {
  const argument = client.sdk === 'v3-client' ? client.node.arguments?.[1] : undefined;
  return argument === undefined ? [] : tracer.trace(argument).leaves;
}

/** Origins of which nobody can say whether they hold the header. */
const UNSEEN: ReadonlySet<Leaf['kind']> = new Set(['undefined', 'unknown', 'typed', 'external', 'shape']);

/**
 * An `api-key` header or an `api-version` query is how Azure is called through the plain class; where some ways leave the
 * option out, those lead to OpenAI.
 */
function azureHeader(
  client: Client,
  tracer: Tracer,
): { readonly name: string; readonly isOptional: boolean } | undefined {
  for (const [option, key] of [
    ['defaultHeaders', 'api-key'],
    ['defaultQuery', 'api-version'],
  ] as const) {
    const given = optionFlow(client, option, tracer);
    const flow = tracer.member(given, key, client.node);
    // A leaf that ends in the key is a key of an object nobody sees; anything else is a value that is set.
    const isSet = flow.leaves.some((leaf) =>
      leaf.kind === 'unknown' || leaf.kind === 'construct' ? leaf.path.at(-1) !== key : !UNSEEN.has(leaf.kind),
    );
    if (isSet) return { name: key, isOptional: given.leaves.some((leaf) => leaf.kind === 'undefined') };
  }
  return undefined;
}
