import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import { isInputVariable } from '../../source/action-input.ts';
import { type Client, optionFlow } from '../../source/clients.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import { type Flow, join, type Leaf } from '../../source/flow.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isLedByFile } from '../../source/led-by-file.ts';
import { SDK_READS } from '../../source/sdk-options.ts';
import { ts } from '../../source/ts.ts';

/**
 * What a variable holds; `endpoint`: an address that keeps its variable's name, for it has a path behind it, so that no base
 * URL's name fits it, or the name says nothing of OpenAI.
 */
export type EnvRole = 'key' | 'baseURL' | 'endpoint' | 'organization';

/** Whether what a variable is set to is an address, whole or with a path behind it. */
export function holdsAddress(role: EnvRole): boolean {
  return role === 'baseURL' || role === 'endpoint';
}

const OPTIONS: readonly (readonly [string, EnvRole])[] = [
  ['apiKey', 'key'],
  ['baseURL', 'baseURL'],
  ['basePath', 'baseURL'],
  ['organization', 'organization'],
  ['project', 'organization'],
];

/** A variable that a client reads; `node` is its name where the code writes it. */
export interface ClientVariable {
  readonly name: string;
  readonly role: EnvRole;
  readonly node?: ts.Node;
  /** The client's option that it is passed by. */
  readonly option?: string;
}

/** The variables that a client's options read, and those the SDK reads by itself where an option is missing. */
export function variablesOf(client: Client, inventory: Inventory): ClientVariable[] {
  const { tracer } = inventory;
  const explicit = OPTIONS.flatMap(([option, role]) =>
    envLeaves(optionFlow(client, option, tracer), tracer).flatMap(({ name, node }): ClientVariable[] => {
      if (role === 'baseURL' && isLedByFile(name, inventory)) return [{ name, role: 'endpoint', node, option }];
      const isOfAny = isInputVariable(name) || (isOpenAIEnvName(name) && !isOtherVendorsEnv(name));
      return isOfAny ? [{ name, role, node, option }] : [];
    }),
  );
  const reads = readsOf(client);
  const given = new Set(OPTIONS.filter(([option]) => isGiven(client, option, tracer)).map(([, role]) => role));
  const implicit = OPTIONS.flatMap(([option, role]): ClientVariable[] => {
    const name = given.has(role) ? undefined : reads[option];
    return name === undefined ? [] : [{ name, role }];
  });
  return [...explicit, ...headerKeys(client, inventory), ...implicit];
}

/** `Authorization: 'Bearer ' + process.env.OPENAI_API_KEY` among the headers of a client or of one call goes before the key. */
function headerKeys(client: Client, { tracer, calls }: Inventory): ClientVariable[] {
  if (client.sdk === 'library') return [];
  const own = calls.flatMap(({ node, clients }) => {
    const options = clients.includes(client) ? node.arguments?.[1] : undefined;
    return options === undefined ? [] : [tracer.member(tracer.trace(options), 'headers', options)];
  });
  const headers = join([optionFlow(client, 'defaultHeaders', tracer), ...own]);
  const given = ['Authorization', 'authorization'].flatMap((name) => tracer.member(headers, name, client.node).leaves);
  return given
    .flatMap((leaf) => keyLeaves(leaf, tracer))
    .flatMap((leaf): ClientVariable[] => {
      const isOwn = leaf.kind === 'env' && isOpenAIEnvName(leaf.name) && !isOtherVendorsEnv(leaf.name);
      return isOwn ? [{ name: leaf.name, role: 'key', node: leaf.node }] : [];
    });
}

/** What a header's text is put together from. */
function keyLeaves(leaf: Leaf, tracer: Inventory['tracer']): readonly Leaf[] {
  if (leaf.kind === 'template')
    return leaf.node.templateSpans.flatMap(({ expression }) => tracer.trace(expression).leaves);
  const isSum = leaf.kind === 'unknown' && ts.isBinaryExpression(leaf.node);
  return isSum ? tracer.trace((leaf.node as ts.BinaryExpression).right).leaves : [leaf];
}

/** The variables that the client's library reads where the code passes nothing, by option. */
function readsOf(client: Client): Readonly<Partial<Record<string, string>>> {
  if (client.sdk === 'library') return client.reads;
  return client.sdk === 'client' ? SDK_READS : {};
}

function isGiven(client: Client, option: string, tracer: Inventory['tracer']): boolean {
  return optionFlow(client, option, tracer).leaves.some((leaf) => leaf.kind !== 'undefined');
}

/** Variables behind a value, also at the head of `${base}/v1`. */
function envLeaves(flow: Flow, tracer: Inventory['tracer']): Extract<Leaf, { kind: 'env' }>[] {
  return flow.leaves.flatMap((leaf) => {
    if (leaf.kind === 'env') return [leaf];
    const [span] = leaf.kind === 'template' ? leaf.node.templateSpans : [];
    const head =
      span?.expression ?? (leaf.kind === 'unknown' && ts.isBinaryExpression(leaf.node) ? leaf.node.left : undefined);
    return head === undefined ? [] : tracer.trace(head).leaves.filter((inner) => inner.kind === 'env');
  });
}
