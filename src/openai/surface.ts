import type { Resource } from '../providers/resources.ts';
import { SURFACE } from './surface.generated.ts';

/** What `--to capability=provider` can route. */
export const ROUTABLE = ['chat', 'embeddings', 'images', 'speech', 'transcription', 'moderation'] as const;
export type Routable = (typeof ROUTABLE)[number];
export type Capability = Routable | 'other';

export interface SurfaceResource {
  readonly resource: Resource;
  /** A method of version 3's `OpenAIApi`: flat names, axios answers. */
  readonly major3: boolean;
  readonly capability: Capability;
}

/** Path prefixes of majors 4 to 7, the longest match wins. */
const RESOURCES: ReadonlyMap<string, Resource> = new Map(
  Object.entries<Resource>({
    'chat.completions': 'other',
    'chat.completions.create': 'chat.completions',
    'chat.completions.parse': 'chat.completions',
    'chat.completions.runTools': 'chat.completions',
    'chat.completions.stream': 'chat.completions',
    'beta.chat.completions': 'chat.completions',
    responses: 'responses.stored',
    'responses.create': 'responses',
    'responses.parse': 'responses',
    'responses.stream': 'responses',
    'beta.responses': 'responses.stored',
    'beta.responses.create': 'responses',
    completions: 'completions',
    edits: 'completions',
    embeddings: 'embeddings',
    'images.generate': 'images.generate',
    'images.edit': 'images.edit',
    'images.createVariation': 'images.createVariation',
    'audio.speech': 'audio.speech',
    'audio.transcriptions': 'audio.transcriptions',
    'audio.translations': 'audio.translations',
    files: 'files',
    uploads: 'uploads',
    batches: 'batches',
    fineTuning: 'fine_tuning',
    fineTunes: 'fine_tuning',
    moderations: 'moderations',
    models: 'models',
    'beta.assistants': 'assistants',
    'beta.threads': 'threads',
    vectorStores: 'vector_stores',
    'beta.vectorStores': 'vector_stores',
    realtime: 'realtime',
    live: 'realtime',
    'beta.realtime': 'realtime',
    conversations: 'conversations',
    containers: 'containers',
    evals: 'evals',
    videos: 'videos',
  }),
);

/** Version 3: the noun in the method's name tells the resource. The first match wins. */
const MAJOR3: readonly (readonly [RegExp, Resource])[] = [
  [/^createChatCompletion$/, 'chat.completions'],
  [/^create(Completion|Edit|Answer|Classification|Search)$/, 'completions'],
  [/Embedding$/, 'embeddings'],
  [/^createImage$/, 'images.generate'],
  [/^createImageEdit$/, 'images.edit'],
  [/^createImageVariation$/, 'images.createVariation'],
  [/Transcription$/, 'audio.transcriptions'],
  [/Translation$/, 'audio.translations'],
  [/FineTune/, 'fine_tuning'],
  [/Files?$/, 'files'],
  [/Moderation$/, 'moderations'],
  [/(Models?|Engines?)$/, 'models'],
];

const CAPABILITIES: Readonly<Partial<Record<Resource, Capability>>> = {
  'chat.completions': 'chat',
  responses: 'chat',
  'responses.stored': 'chat',
  completions: 'chat',
  embeddings: 'embeddings',
  'images.generate': 'images',
  'images.edit': 'images',
  'images.createVariation': 'images',
  'audio.speech': 'speech',
  'audio.transcriptions': 'transcription',
  'audio.translations': 'transcription',
  moderations: 'moderation',
};

/** The capability that a part of the API belongs to; `other` for what cannot be routed. */
export function capabilityOf(resource: Resource): Capability {
  return CAPABILITIES[resource] ?? 'other';
}

/** Every method path of every major. */
export const SURFACE_PATHS: readonly string[] = Object.keys(SURFACE);

/** The last part of every method path: `create`, `stream`, `createChatCompletion`, … */
export const METHOD_NAMES: ReadonlySet<string> = new Set(
  SURFACE_PATHS.map((path) => path.slice(path.lastIndexOf('.') + 1)),
);

/** True for a method path that some major of the package has, such as `beta.threads.runs.create`. */
export function isSurfacePath(path: string): boolean {
  return Object.hasOwn(SURFACE, path);
}

/**
 * Which part of OpenAI's API a method path calls. Paths that no release read has, but whose resource is known
 * (`beta.vectorStores.create` of a middle 4.x), resolve too. Undefined where nothing in the path is OpenAI's.
 */
export function resourceOf(path: string): SurfaceResource | undefined {
  const major3 = !path.includes('.');
  const resource = major3 ? resourceOfMajor3(path) : resourceOfPath(path);
  return resource && { resource, major3, capability: capabilityOf(resource) };
}

/** Methods that name what they work on by an id in front of their parameters: `batches.retrieve(id)`. */
const BY_ID =
  /\.(?:retrieve|update|delete|del|cancel|content|retrieveContent|waitForProcessing)$|^beta\.threads\.(?:messages|runs)\.|^(?:retrieve|delete|cancel|download)[A-Z]/;

/** Where a method takes its parameters: behind an id, or first. Version 3's transcriptions take them one by one. */
export function paramsPosition(path: string): number | undefined {
  if (BY_POSITION.test(path)) return undefined;
  return BY_ID.test(path) ? 1 : 0;
}

/** Version 3: the file first, then each parameter in its place. */
export const BY_POSITION = /^create(?:Transcription|Translation)$/;

function resourceOfPath(path: string): Resource | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const resource = RESOURCES.get(path.slice(0, end));
    if (resource) return resource;
  }
  return isSurfacePath(path) ? 'other' : undefined;
}

function resourceOfMajor3(method: string): Resource | undefined {
  return isSurfacePath(method) ? MAJOR3.find(([pattern]) => pattern.test(method))?.[1] : undefined;
}
