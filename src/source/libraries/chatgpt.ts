import type { ApiCall } from '../calls.ts';
import { optionAt } from '../clients.ts';
import { NOTHING } from '../flow.ts';
import { createNamedCallee } from '../named-callee.ts';
import { paramParts } from '../param-parts.ts';
import { compareVersions, type SdkVersion } from '../sdk-version.ts';
import { memberName, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';
import { exportsOf, packageOf } from './exports.ts';
import type { LibraryClient, LibraryFinder } from './library.ts';
import { optionClient } from './option-client.ts';

const NAME = 'ChatGPTAPI';
/** The option of the client, and of a message, that goes into the request as it is. */
const FIELDS = 'completionParams';
const NAMES = { apiKey: 'apiKey', baseURL: 'apiBaseUrl', platform: { organization: 'apiOrg' } } as const;

/** What every version sends where `completionParams` says nothing. */
const SENDS = { temperature: 0.8, top_p: 1, presence_penalty: 1 } as const;

/** The first version that keeps `/v1` in its address; those before put it behind whatever they are given. */
const WHOLE_ADDRESS = '5.1.0';

/**
 * `new ChatGPTAPI({ … })` of the package `chatgpt`, and what is sent through it. Below version 4 it is a browser at
 * ChatGPT's door, with a session instead of a key, and version 4 asks for completions.
 * https://github.com/transitive-bullshit/agentic/tree/v5.2.5
 */
export const findChatGPT: LibraryFinder = ({ tracer, versions, pathOf }) => {
  const { index } = tracer;
  if (!index.specifiers.some(({ text }) => packageOf(text) === 'chatgpt')) return { clients: [], calls: [] };
  const mayBe = createNamedCallee([NAME], index);
  const clients = index.constructions.flatMap((node) => {
    if (!mayBe(node.expression)) return [];
    const isChatGPT = exportsOf(tracer.trace(node.expression)).some(
      ({ name, from }) => from === 'chatgpt' && name === NAME,
    );
    const version = versions.of('chatgpt', pathOf(node));
    if (!isChatGPT || isBefore(version, '4.0.0')) return [];
    const isVersioned = isBefore(version, WHOLE_ADDRESS);
    const kind = { family: 'openai-sdk', name: NAME, names: NAMES, reads: {}, isAzure: false, isVersioned } as const;
    return [{ client: optionClient(node, kind, tracer), isOld: isBefore(version, '5.0.0') }];
  });
  const sent = clients.length === 0 ? [] : sentThrough(tracer);
  return {
    clients: clients.map(({ client }) => client),
    calls: clients.flatMap(({ client, isOld }) => {
      const through = sent.filter(({ behind }) => behind.has(client.node));
      return [client.node, ...through.map(({ node }) => node)].map((node) => toCall(node, { client, isOld, tracer }));
    }),
  };
};

function isBefore(version: SdkVersion | undefined, first: string): boolean {
  return version !== undefined && compareVersions(version.lowest, first) < 0;
}

/** `api.sendMessage(…)`, with the constructions that `api` may be. */
function sentThrough(tracer: Tracer) {
  return tracer.index.calls.flatMap((node) => {
    const callee = unwrap(node.expression);
    if (memberName(callee) !== 'sendMessage') return [];
    const { leaves } = tracer.trace((callee as ts.PropertyAccessExpression).expression);
    return [
      { node, behind: new Set<ts.Node>(leaves.flatMap((leaf) => (leaf.kind === 'construct' ? [leaf.node] : []))) },
    ];
  });
}

interface Sent {
  readonly client: LibraryClient;
  /** It asks for completions, not for chats. */
  readonly isOld: boolean;
  readonly tracer: Tracer;
}

/** What the construction says for every message, or what one message says beside it. */
function toCall(node: ts.NewExpression | ts.CallExpression, { client, isOld, tracer }: Sent): ApiCall {
  const isAlways = node === client.node;
  const [, beside] = node.arguments ?? [];
  const once = beside === undefined ? NOTHING : tracer.member(tracer.trace(beside), FIELDS, node);
  const body = isAlways ? optionAt(client.options, FIELDS, tracer) : once;
  const named = tracer.member(body, 'model', node);
  const isNamed = named.leaves.some(({ kind }) => kind !== 'undefined');
  const model = isOld ? 'text-davinci-003' : 'gpt-3.5-turbo';
  const sends = isNamed ? SENDS : { ...SENDS, model };
  return {
    node,
    path: isAlways ? NAME : 'sendMessage',
    resource: isOld ? 'completions' : 'chat.completions',
    major3: false,
    clients: [client],
    typed: false,
    unknown: false,
    params: undefined,
    parts: paramParts(body, tracer),
    model: isNamed ? named : undefined,
    library: {
      family: 'openai-sdk',
      params: {},
      fields: FIELDS,
      isClosed: true,
      ...(isAlways ? { options: client.options, spoken: new Set(), sends } : {}),
    },
  };
}
