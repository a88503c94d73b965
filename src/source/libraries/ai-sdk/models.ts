import type { Resource } from '../../../providers/resources.ts';
import { unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { ProviderInstance, ProviderInstances } from './instances.ts';

/** One call that makes a model: `openai('gpt-4o')`, `openai.embedding('text-embedding-3-small')`. */
export interface ModelCall {
  readonly node: ts.CallExpression;
  readonly instances: readonly ProviderInstance[];
  /** The provider's method; empty where the provider itself is called. */
  readonly method: string;
  readonly resource: Resource;
}

/** What the methods of a provider make. Language models of all kinds ask for chat completions elsewhere. */
const RESOURCES: Readonly<Record<string, Resource>> = {
  '': 'chat.completions',
  languageModel: 'chat.completions',
  chat: 'chat.completions',
  responses: 'chat.completions',
  completion: 'completions',
  embedding: 'embeddings',
  textEmbedding: 'embeddings',
  embeddingModel: 'embeddings',
  textEmbeddingModel: 'embeddings',
  image: 'images.generate',
  imageModel: 'images.generate',
  speech: 'audio.speech',
  speechModel: 'audio.speech',
  transcription: 'audio.transcriptions',
  transcriptionModel: 'audio.transcriptions',
  translation: 'audio.translations',
  speechTranslationModel: 'audio.translations',
  files: 'files',
  experimental_batch: 'batches',
  experimental_realtime: 'realtime',
};

/** Until version 1 of the package this one id alone gave a model of text completions. */
const INSTRUCT = 'gpt-3.5-turbo-instruct';

/** Every call of a provider, or of one of its methods, that makes a model. */
export function findModelCalls(tracer: Tracer, instances: ProviderInstances): ModelCall[] {
  if (instances.all().length === 0) return [];
  return tracer.index.calls.flatMap((node) => {
    const found = tracer.trace(unwrap(node.expression)).leaves.flatMap((leaf) => instances.of(leaf) ?? []);
    const [first] = found;
    if (first === undefined || first.path.length > 1) return [];
    const [method = ''] = first.path;
    const own = Object.hasOwn(RESOURCES, method) ? RESOURCES[method] : 'other';
    if (own === undefined || method === 'tools') return [];
    const same = found.filter(({ path }) => path.join('.') === method);
    const isInstruct =
      first.instance.major < 5 && (method === '' || method === 'languageModel') && names(node, INSTRUCT);
    const resource = isInstruct ? 'completions' : own;
    return [{ node, instances: [...new Set(same.map(({ instance }) => instance))], method, resource }];
  });
}

function names({ arguments: [id] }: ts.CallExpression, model: string): boolean {
  return id !== undefined && ts.isStringLiteralLike(id) && id.text === model;
}
