import type { Resource } from '../../../providers/resources.ts';
import type { ApiCall } from '../../calls.ts';
import { type Flow, NOTHING } from '../../flow.ts';
import { paramParts } from '../../param-parts.ts';
import { propertyOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { NamedId } from '../library.ts';
import { prefixedId } from '../prefixed-id.ts';
import type { Plugin } from './plugins.ts';

/** What a config of Genkit's calls otherwise than the API; everything else in it goes into the request as it is. */
const WORDS: Readonly<Partial<Record<Resource, Readonly<Record<string, string>>>>> = {
  'chat.completions': {
    topP: 'top_p',
    frequencyPenalty: 'frequency_penalty',
    presencePenalty: 'presence_penalty',
    logProbs: 'logprobs',
    topLogProbs: 'top_logprobs',
    stopSequences: 'stop',
  },
  embeddings: { encodingFormat: 'encoding_format' },
};

/** Words in a model's name by which the plugin tells which part of the API it asks. */
const RESOURCES: readonly (readonly [RegExp, Resource])[] = [
  [/gpt-image|dall-e/, 'images.generate'],
  [/tts/, 'audio.speech'],
  [/whisper|transcribe/, 'audio.transcriptions'],
];

/** What of a config is not sent. */
const UNSENT = ['version', 'apiKey', 'maxOutputTokens', 'topK', 'visualDetailLevel'] as const;

export interface Asking {
  readonly node: ts.CallExpression;
  readonly path: string;
  /** Those that may answer; their names may stand before that of the model. */
  readonly plugins: readonly Plugin[];
  readonly model: Flow;
  readonly isEmbedder: boolean;
  /** Where it is said how to ask, if anywhere. */
  readonly config: ts.Expression | undefined;
  /** The model is made elsewhere, with what it needs. */
  readonly needsElsewhere: boolean;
}

/** Whether a call is made through these plugins, and not through another library of its family. */
export function isOfGenkit({ library }: ApiCall): boolean {
  return library?.unsent === UNSENT;
}

/** Something of Genkit's that asks a model, or names one to ask. */
export function toCall(asking: Asking, tracer: Tracer): ApiCall {
  const { node, path, plugins, model, isEmbedder, config, needsElsewhere } = asking;
  const resource = isEmbedder ? 'embeddings' : resourceOf(model);
  const params = WORDS[resource];
  const options = { argument: config, holder: node, flow: config === undefined ? NOTHING : tracer.trace(config) };
  const parts = paramParts(options.flow, tracer);
  return {
    node,
    path,
    resource,
    major3: false,
    clients: plugins.map(({ client }) => client),
    typed: false,
    unknown: false,
    params: undefined,
    parts,
    model,
    library: {
      family: 'agents',
      params: params ?? {},
      options,
      unsent: UNSENT,
      needsElsewhere,
      idIn: (name) => idIn(name, plugins),
      ...(params === undefined ? {} : { isOpen: true, spoken: new Set(parts.literals) }),
    },
  };
}

function resourceOf({ leaves }: Flow): Resource {
  const names = leaves.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node.text] : []));
  return RESOURCES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'chat.completions';
}

/** The plugins that serve a model by its whole name: `openai/gpt-4o`. */
export function servedBy({ leaves }: Flow, plugins: readonly Plugin[]): readonly Plugin[] {
  const makers = leaves.flatMap((leaf) => (leaf.kind === 'string' ? (prefixedId(leaf.node.text)?.maker ?? []) : []));
  return plugins.filter((plugin) => plugin.makers.some((maker) => makers.includes(maker)));
}

/** The id behind the name of a plugin; a name that is given to a plugin needs nothing before it. */
function idIn(name: string, plugins: readonly Plugin[]): NamedId {
  const named = prefixedId(name);
  const isServed = named !== undefined && plugins.some(({ makers }) => makers.includes(named.maker));
  return isServed ? named : { id: name, start: 0 };
}

/** What an object of options says under a name, where it is written there. */
export function writtenConfig(options: ts.Expression, name: string): ts.Expression | undefined {
  const literal = unwrap(options);
  const property = ts.isObjectLiteralExpression(literal) ? propertyOf(literal, name) : undefined;
  if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
  return ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer;
}
