/** How sure a fact is; the program acts on the first two, says so with the third, never acts on the last. */
export type FactConfidence = 'documented' | 'observed' | 'inferred' | 'unknown';

/** Where a fact comes from. Every fact the program acts on carries one. */
export interface Fact {
  /** A link where there is one, else the name of the repository or package it was read from. The best one first. */
  readonly source: string;
  /** Date of the source, as far as it is known: `2026-08-14`, `2026-08`, `unknown`. */
  readonly asOf: string;
  readonly confidence: FactConfidence;
}

export interface Region extends Fact {
  readonly id: string;
  readonly label: string;
  /** No trailing slash. Regions whose host carries a placeholder are not listed: `--base-url` serves them. */
  readonly baseURL: string;
  readonly note?: string;
}

/** The parts of the OpenAI API that a vendor may or may not serve. Keys of `Provider.apis`. */
export const RESOURCES = [
  'chat.completions',
  'responses',
  /** What needs answers kept on the server: retrieve, delete, cancel, list input items. */
  'responses.stored',
  'completions',
  'embeddings',
  'images.generate',
  'images.edit',
  'images.createVariation',
  'audio.speech',
  'audio.transcriptions',
  'audio.translations',
  'files',
  'uploads',
  'batches',
  'fine_tuning',
  'moderations',
  'models',
  'assistants',
  'threads',
  'vector_stores',
  'realtime',
  'conversations',
  'containers',
  'evals',
  'videos',
  /** The rest: stored chat completions, skills, webhooks, administration and whatever comes next. */
  'other',
] as const;
export type Resource = (typeof RESOURCES)[number];

/**
 * What becomes of a call to a resource. `rewrite`: served on the same base URL in OpenAI's shape, so the call moves.
 * `manual`: served, but elsewhere or in another shape. `blocked`: not served, or nobody documents that it is.
 */
export interface ApiSupport extends Fact {
  readonly action: 'rewrite' | 'manual' | 'blocked';
  /** One sentence in our words: what differs, or what the vendor offers instead. */
  readonly note?: string;
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** True where the bound itself is refused. */
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
}

/**
 * What to do with one request parameter. Parameters without a rule are passed through in silence (they are plainly
 * supported), so every parameter that differs in any way has one.
 */
export interface ParamRule extends Fact {
  /**
   * `supported`: taken, within `range` / `values` / after `replace`. `rename`: the vendor calls it `to`.
   * `drop`: taken out (it only served OpenAI's platform, or is refused). `ignored`: accepted without effect, stays.
   * `undocumented`: nobody documents it, stays. `reject`: the vendor refuses it and no edit keeps the meaning: manual.
   */
  readonly action: 'supported' | 'rename' | 'drop' | 'ignored' | 'undocumented' | 'reject';
  readonly to?: string;
  readonly range?: Range;
  /** Literal values that must be written differently: OpenAI's value (as String(value)) to the vendor's. */
  readonly replace?: Readonly<Record<string, string | number | boolean>>;
  /**
   * The only literal values (as String(value)) that are taken, after `replace`; any other is manual. Of `tool_choice`,
   * `function` stands for the object that names one function.
   */
  readonly values?: readonly string[];
  /** For arrays: how many items are taken. */
  readonly maxItems?: number;
  /** Values (as String(value)) at which an ignored or rejected parameter changes nothing, such as a penalty of 0. */
  readonly neutral?: readonly string[];
  /** Target model ids this rule is for (`*` at the end matches a prefix); without it, all. First match wins. */
  readonly models?: readonly string[];
  /** Only for calls that carry these body fields, written there or added by the mapping row (a thinking switch). */
  readonly given?: Readonly<Record<string, ParamValue>>;
  /** One sentence in our words for the finding: what differs and what to do. */
  readonly note?: string;
}

/** A body field that must be set to keep what OpenAI does by default. */
export interface ParamAddition extends Fact {
  readonly param: string;
  readonly value: ParamValue;
  /** Only where the call passes this parameter (for example `tools`). */
  readonly when?: string;
  readonly note: string;
}

export type ParamValue = string | number | boolean | { readonly [key: string]: ParamValue };

export type ModelKind =
  | 'chat'
  | 'completion'
  | 'embedding'
  | 'image'
  | 'speech'
  | 'transcription'
  | 'moderation'
  | 'realtime'
  | 'video'
  | 'other';

export interface ModelFacts extends Fact {
  readonly id: string;
  readonly kind: ModelKind;
  /** Tokens. */
  readonly context?: number;
  /** Tokens. */
  readonly maxOutput?: number;
  readonly vision?: boolean;
  readonly tools?: boolean;
  /** Of embedding models: default width, and the widths one may ask for. */
  readonly width?: number;
  readonly widths?: readonly number[];
  /** Of models that think by default: the body fields that make them answer like one that doesn't, as far as they can. */
  readonly plain?: Readonly<Record<string, ParamValue>>;
  /** Per million tokens. */
  readonly priceCNY?: { readonly input: number; readonly output?: number };
  readonly priceUSD?: { readonly input: number; readonly output?: number };
  readonly status: 'current' | 'legacy' | 'retiring';
  readonly note?: string;
}

/** One row of the model mapping. `from` is an OpenAI id, a prefix ending in `*`, or `*` for the rest of a kind. */
export interface MappingRow extends Fact {
  readonly from: string;
  /** Only for prefix and `*` rows: the kind of OpenAI model it speaks for. */
  readonly kind?: ModelKind;
  readonly to: string;
  /** Body fields that keep the old model's behaviour (a thinking switch, a width). */
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly alternatives?: readonly string[];
  readonly reason: string;
  /** Where the row needs more than an edit: one sentence. */
  readonly manual?: string;
}

/** Everything the program knows of one vendor. Data only: no functions, no vendor's name anywhere else in `src`. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  /** Other words a user may type to find it: `glm`, `bailian`, `qwen`. */
  readonly aliases: readonly string[];
  /** Hosts that belong to this vendor, with their subdomains: a client that points there is already moved. */
  readonly hosts: readonly string[];
  readonly docs: string;
  /** First one is the default: the mainland's. */
  readonly regions: readonly [Region, ...Region[]];
  readonly key: Fact & {
    readonly env: string;
    readonly baseURLEnv: string;
    /** Other names seen in the wild: a key read from one of them is this vendor's. */
    readonly otherEnvs: readonly string[];
  };
  readonly apis: Readonly<Record<Resource, ApiSupport>>;
  readonly params: {
    /** Keys: parameter names, `messages.role`, `tool_choice`, `response_format.type`. */
    readonly chat: Readonly<Record<string, ParamRule | readonly ParamRule[]>>;
    readonly embeddings: Readonly<Record<string, ParamRule | readonly ParamRule[]>>;
  };
  readonly additions: {
    readonly chat: readonly ParamAddition[];
    readonly embeddings: readonly ParamAddition[];
  };
  readonly models: readonly ModelFacts[];
  readonly mapping: readonly MappingRow[];
  /** Shown beside the name where the vendor is winding down or weak. */
  readonly warning?: string;
}
