import type { Capability } from '../../../openai/surface.ts';
import { type Client, optionAt } from '../../clients.ts';
import { NOTHING } from '../../flow.ts';
import { SDK_OPTIONS } from '../../sdk-options.ts';
import type { Tracer } from '../../trace.ts';
import type { LibraryClient } from '../library.ts';
import type { ProviderInstance } from './instances.ts';

/** A provider of the AI SDK as far as one capability goes: each capability may move to a place of its own. */
export interface AiSdkClient extends LibraryClient {
  readonly family: 'ai-sdk';
  readonly instance: ProviderInstance;
  /** Undefined where all of them must go to one place, because no edit can tell their uses apart. */
  readonly capability: Capability | undefined;
}

export function isAiSdkClient(client: Client): client is AiSdkClient {
  return client.sdk === 'library' && client.family === 'ai-sdk';
}

/** What each kind of provider reads by itself. */
const READS: Readonly<Record<ProviderInstance['kind'], (instance: ProviderInstance) => LibraryClient['reads']>> = {
  openai: ({ major }) => ({ apiKey: 'OPENAI_API_KEY', ...(major < 5 ? {} : { baseURL: 'OPENAI_BASE_URL' }) }),
  azure: () => ({}),
  gateway: () => ({ apiKey: 'AI_GATEWAY_API_KEY' }),
};

/** The client of one capability of an instance. */
export function toClient(
  instance: ProviderInstance,
  { capability, tracer }: { readonly capability: Capability | undefined; readonly tracer: Tracer },
): AiSdkClient {
  const isGateway = instance.kind === 'gateway';
  // Whatever leads a gateway is no matter of the vendors that stand behind it.
  const argument = isGateway ? undefined : instance.built?.arguments?.[0];
  const flow = argument === undefined ? NOTHING : tracer.trace(argument);
  const options = { argument, holder: instance.built ?? instance.node, flow };
  return {
    sdk: 'library',
    family: 'ai-sdk',
    node: instance.node,
    name: instance.name,
    options,
    names: SDK_OPTIONS,
    isAzure: instance.kind === 'azure',
    ...(instance.isByTurns ? { isByTurns: true } : {}),
    isKeyShared: isGateway,
    reads: READS[instance.kind](instance),
    option: (name) => (argument === undefined ? NOTHING : optionAt(options, name, tracer)),
    instance,
    capability,
  };
}
