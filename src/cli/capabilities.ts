import type { Provider } from '../providers/provider.ts';
import type { Resource } from '../providers/resources.ts';

/** What a list of vendors shows of each: parts of the API, then what its chat models can do. */
export const CAPABILITIES = [
  'chat',
  'embeddings',
  'images',
  'speech',
  'transcription',
  'moderation',
  'vision',
  'tools',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** `unknown`: nobody documents it, so the program does not count on it. */
export type Standing = 'served' | 'manual' | 'absent' | 'unknown';

const RESOURCE_OF: Readonly<Record<Exclude<Capability, 'vision' | 'tools'>, Resource>> = {
  chat: 'chat.completions',
  embeddings: 'embeddings',
  images: 'images.generate',
  speech: 'audio.speech',
  transcription: 'audio.transcriptions',
  moderation: 'moderations',
};

export function standingOf(provider: Provider, capability: Capability): Standing {
  if (capability === 'vision' || capability === 'tools') return ofModels(provider, capability);
  const { action, confidence } = provider.apis[RESOURCE_OF[capability]];
  if (action === 'rewrite') return 'served';
  if (action === 'manual') return 'manual';
  return confidence === 'unknown' ? 'unknown' : 'absent';
}

/** One model that can is enough; none can only where all are known not to. */
function ofModels({ models }: Provider, ability: 'vision' | 'tools'): Standing {
  const chat = models.filter(({ kind }) => kind === 'chat');
  if (chat.some((model) => model[ability])) return 'served';
  return chat.length > 0 && chat.every((model) => model[ability] === false) ? 'absent' : 'unknown';
}
