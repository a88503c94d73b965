import type { Capability } from '../../../openai/surface.ts';
import { type Client, optionAt } from '../../clients.ts';
import { NOTHING } from '../../flow.ts';
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

/** The client of one capability of an instance. */
export function toClient(
  instance: ProviderInstance,
  { capability, tracer }: { readonly capability: Capability | undefined; readonly tracer: Tracer },
): AiSdkClient {
  const argument = instance.built?.arguments?.[0];
  const flow = argument === undefined ? NOTHING : tracer.trace(argument);
  const options = { argument, holder: instance.built ?? instance.node, flow };
  return {
    sdk: 'library',
    family: 'ai-sdk',
    node: instance.node,
    name: instance.name,
    options,
    names: { apiKey: 'apiKey', baseURL: 'baseURL', platform: { organization: 'organization', project: 'project' } },
    isAzure: instance.isAzure,
    reads: instance.isAzure
      ? {}
      : { apiKey: 'OPENAI_API_KEY', ...(instance.major < 5 ? {} : { baseURL: 'OPENAI_BASE_URL' }) },
    option: (name) => (argument === undefined ? NOTHING : optionAt(options, name, tracer)),
    instance,
    capability,
  };
}
