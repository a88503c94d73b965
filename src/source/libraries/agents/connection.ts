import { type Flow, flowOf, NOTHING } from '../../flow.ts';
import { SDK_OPTIONS, SDK_READS } from '../../sdk-options.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import type { LibraryClient } from '../library.ts';
import { type AgentsUse, agentsPackage } from './uses.ts';

const base = {
  sdk: 'library',
  family: 'agents',
  isAzure: false,
  reads: SDK_READS,
  names: SDK_OPTIONS,
} as const;

/** `new OpenAIProvider({ apiKey, baseURL })` */
export function providerConnection(node: ts.CallExpression | ts.NewExpression, tracer: Tracer): LibraryClient {
  const argument = node.arguments?.[0];
  const flow = argument === undefined ? NOTHING : tracer.trace(argument);
  return {
    ...base,
    node,
    name: 'OpenAIProvider',
    options: { argument, holder: node, flow },
    option: (name) => (argument === undefined ? NOTHING : tracer.member(flow, name, argument)),
  };
}

/** `setDefaultOpenAIKey(key)`: a key alone, with whatever address the environment gives. */
export function keyConnection(node: ts.CallExpression | ts.NewExpression, tracer: Tracer): LibraryClient {
  const [key] = node.arguments ?? [];
  return {
    ...base,
    node,
    name: 'setDefaultOpenAIKey',
    options: { argument: undefined, holder: node, flow: NOTHING },
    option: (name) => (name === 'apiKey' && key !== undefined ? tracer.trace(key) : NOTHING),
  };
}

/** The name of the connection that nobody writes. */
export const DEFAULT = 'default';

/** What the SDK connects to by itself, in a program that sets nothing. It stands where that program's set-up belongs. */
export function defaultConnection(file: ts.SourceFile, { index }: Tracer): LibraryClient {
  const imports = index.specifiers.filter((specifier) => specifier.getSourceFile() === file);
  const node = imports.find(({ text }) => agentsPackage(text) !== undefined) ?? imports.at(-1) ?? file;
  return {
    ...base,
    node,
    name: DEFAULT,
    options: { argument: undefined, holder: node, flow: NOTHING },
    option: () => NOTHING,
  };
}

/** A provider of models of which nobody sees where it connects to. */
export function unseenConnection(node: ts.Node): LibraryClient {
  const unseen: Flow = flowOf({ kind: 'unknown', node, path: [] });
  return {
    ...base,
    node,
    name: 'model provider',
    options: { argument: undefined, holder: node, flow: NOTHING },
    reads: {},
    option: (name) => (name === 'baseURL' ? unseen : NOTHING),
  };
}

/** A connection that only OpenAI's own platform answers: a session of realtime, a conversation that is kept there. */
export interface PlatformConnection extends LibraryClient {
  readonly node: ts.CallExpression | ts.NewExpression;
  readonly model: Flow | undefined;
}

/** `new RealtimeSession(agent, { model, apiKey })`, `new OpenAIConversationsSession({ apiKey })` */
export function platformConnection({ name, node }: AgentsUse, tracer: Tracer): PlatformConnection {
  const argument = node.arguments?.[name === 'RealtimeSession' ? 1 : 0];
  const flow = argument === undefined ? NOTHING : tracer.trace(argument);
  const option = (key: string) => (argument === undefined ? NOTHING : tracer.member(flow, key, argument));
  const model = option('model');
  return {
    ...base,
    node,
    name,
    options: { argument, holder: node, flow },
    // A realtime session is given its key when it connects.
    reads: isRealtime(name) ? {} : SDK_READS,
    option,
    model: model.leaves.some(({ kind }) => kind !== 'undefined') ? model : undefined,
  };
}

/** A session, or the line that it speaks over: it is given an address, if at all, in no option of its own. */
export function isRealtime(name: string): boolean {
  return name.includes('Realtime');
}
