import { type Fact, observed } from './fact.ts';

/** Majors of the Vercel AI SDK (`ai`); the models of one do not fit another. */
export const AI_SDK_MAJORS = [3, 4, 5, 6, 7] as const;
export type AiSdkMajor = (typeof AI_SDK_MAJORS)[number];

/** Kinds of models that a provider makes by a method of its own; language models it makes when it is called. */
export const MADE_MODELS = ['completion', 'embedding', 'image'] as const;
export type MadeModel = (typeof MADE_MODELS)[number];

/** Settings of a provider that not every package's provider has. */
export const AI_SDK_SETTINGS = ['name', 'compatibility', 'includeUsage', 'supportsStructuredOutputs'] as const;
export type AiSdkSetting = (typeof AI_SDK_SETTINGS)[number];

/** A package that makes models of a vendor for the AI SDK, over the part of its API that has OpenAI's shape. */
export interface AiSdkPackage extends Fact {
  readonly major: AiSdkMajor;
  readonly name: string;
  /** What a manifest declares. */
  readonly range: string;
  /** The function that builds a provider: `createDeepSeek`. Its types are called after it. */
  readonly create: string;
  /** A provider that is ready for use, the variable it reads its key from, and the address it asks. */
  readonly ready?: { readonly name: string; readonly apiKeyEnv: string; readonly baseURL: string };
  /** What makes models that are no language models; it makes none of a kind that is missing here. */
  readonly methods: Readonly<Partial<Record<MadeModel, string>>>;
  /**
   * How its models get images. `base64`: they ask for base64 and read nothing else. `either`: they ask for it and follow a
   * link too. `any`: they ask for nothing and take what comes.
   */
  readonly images?: 'base64' | 'either' | 'any';
  readonly settings: readonly AiSdkSetting[];
  /** The key of `providerOptions` that its models read; undefined where it is the provider's `name`. */
  readonly optionsKey?: string;
  /** Body fields that its options call otherwise. */
  readonly options: Readonly<Record<string, string>>;
  /** Body fields whose options are read under another key: under the provider's own they are sent as they are as well. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Options that it does not know are left out of the body; else they pass under their own names. */
  readonly isClosed: boolean;
  /**
   * How models that take no JSON schema are asked for an object. `prompted`: the schema goes into the prompt where it
   * must. `bare`: they are asked for JSON and never see the schema. `tool`: as a tool that they must call.
   */
  readonly objects: 'prompted' | 'bare' | 'tool';
}

const REPOSITORY = 'https://github.com/vercel/ai/tree/main/packages/openai-compatible';

const compatible = {
  name: '@ai-sdk/openai-compatible',
  create: 'createOpenAICompatible',
  isClosed: false,
} as const;
const newer = {
  ...compatible,
  settings: ['name', 'includeUsage', 'supportsStructuredOutputs'],
  options: { reasoning_effort: 'reasoningEffort', verbosity: 'textVerbosity' },
  objects: 'bare',
} as const;

/** For vendors without a package of their own: each speaks chat completions at any address, whatever its name. */
export const COMPATIBLE_PACKAGES: readonly AiSdkPackage[] = [
  {
    ...newer,
    ...observed(REPOSITORY, '2026-11-13'),
    major: 7,
    range: '^3.0.92',
    methods: { completion: 'completionModel', embedding: 'embeddingModel', image: 'imageModel' },
    images: 'any',
  },
  {
    ...newer,
    ...observed(REPOSITORY, '2026-11-07'),
    major: 6,
    range: '^2.0.92',
    methods: { completion: 'completionModel', embedding: 'embeddingModel', image: 'imageModel' },
    images: 'either',
  },
  {
    ...newer,
    ...observed(REPOSITORY, '2026-11-03'),
    major: 5,
    range: '^1.0.61',
    methods: { completion: 'completionModel', embedding: 'textEmbeddingModel', image: 'imageModel' },
    images: 'base64',
  },
  {
    ...compatible,
    ...observed(REPOSITORY, '2025-10-04'),
    major: 4,
    range: '^0.2.16',
    methods: { completion: 'completionModel', embedding: 'textEmbeddingModel', image: 'imageModel' },
    images: 'base64',
    settings: ['name'],
    options: { reasoning_effort: 'reasoningEffort' },
    keys: { reasoning_effort: 'openai-compatible' },
    objects: 'tool',
  },
  {
    // Nothing else fits this major: OpenAI's own package asks for chat completions there, at whatever address.
    ...observed('https://github.com/vercel/ai/tree/main/packages/openai', '2024-12-13'),
    major: 3,
    name: '@ai-sdk/openai',
    range: '^0.0.72',
    create: 'createOpenAI',
    methods: { completion: 'completion', embedding: 'embedding' },
    settings: ['name', 'compatibility'],
    optionsKey: 'openai',
    options: {},
    isClosed: true,
    objects: 'tool',
  },
];
