import type { Operation } from '../openai/operations.ts';

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
  /**
   * No trailing slash. A part that only the user knows stands in braces, as in `https://{resource}.example.com/v1`: such
   * a region needs `--base-url`.
   */
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
 * What to do with one request parameter, a message's role or a content part. Every parameter of an operation that the
 * vendor serves has at least one rule, and the last one of its list speaks for all models.
 */
export interface ParamRule extends Fact {
  /**
   * `supported`: taken, within `range` / `values` / `prefixes` / `maxItems` / `maxLength`, after `replace`. `rename`: the
   * vendor calls it `to`; the value is judged under that name. `drop`: taken out (it only served OpenAI's platform, or
   * is refused and the answer lives without it), but for a `neutral` value. `ignored`: accepted without effect, stays.
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
  /** For strings: how many characters are taken. */
  readonly maxLength?: number;
  /** For strings: the only beginnings that are taken, such as `data:` for images that the vendor does not fetch. */
  readonly prefixes?: readonly string[];
  /**
   * Values (as String(value)) at which a dropped, ignored or rejected parameter changes nothing, such as a penalty of 0.
   */
  readonly neutral?: readonly string[];
  /** What the vendor does where the parameter is left out, if OpenAI does something else. */
  readonly default?: string | number | boolean;
  /**
   * What the server does with what this rule does not let through. Without it: `supported` and `reject` are refused,
   * `rename` and `drop` are ignored.
   */
  readonly wire?: 'refused' | 'ignored';
  /** Target model ids this rule is for (`*` at the end matches a prefix); without it, all. First match wins. */
  readonly models?: readonly string[];
  /** Only for calls that carry these body fields, written there or added by the mapping row (a thinking switch). */
  readonly given?: Readonly<Record<string, ParamValue>>;
  /** One sentence in our words for the finding: what differs and what to do. */
  readonly note?: string;
}

/** Rules by parameter. Where several speak for one parameter, the first that fits wins. */
export type ParamRules = Readonly<Record<string, ParamRule | readonly ParamRule[]>>;

/** Fields that the vendor refuses together, though it takes each alone. */
export interface Conflict extends Fact {
  readonly operation: Operation;
  /** All of them must hold. */
  readonly all: readonly ConflictPart[];
  /** The field to take out; without it, a person decides. */
  readonly drop?: string;
  /** Target model ids it is for (`*` at the end matches a prefix); without it, all. */
  readonly models?: readonly string[];
  /** One sentence in our words. */
  readonly note: string;
}

/** Holds where the body carries `param`, with one of `values` (as String(value); `function` as in `ParamRule.values`). */
export interface ConflictPart {
  readonly param: string;
  /** Without it, any value. */
  readonly values?: readonly string[];
  /** Values for which it does not hold. A body that lacks the field then counts as any other value. */
  readonly not?: readonly string[];
}

/** A body field that must be set to keep what OpenAI does by default. */
export interface ParamAddition extends Fact {
  readonly param: string;
  readonly value: ParamValue;
  /** Only where the call passes this parameter (for example `tools`). */
  readonly when?: string;
  /** Only where the call passes none of these. */
  readonly unless?: readonly string[];
  /** Target model ids it is for (`*` at the end matches a prefix); without it, all. */
  readonly models?: readonly string[];
  readonly note: string;
}

export type ParamValue = string | number | boolean | { readonly [key: string]: ParamValue };

export const MODEL_KINDS = [
  'chat',
  'completion',
  'embedding',
  'image',
  'speech',
  'transcription',
  'moderation',
  'realtime',
  'video',
  'other',
] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

export interface ModelFacts extends Fact {
  readonly id: string;
  readonly kind: ModelKind;
  /** Tokens. */
  readonly context?: number;
  /** Tokens. */
  readonly maxOutput?: number;
  /** Whether it reads images; left out where nobody says. So for the next four. */
  readonly vision?: boolean;
  /** Whether it hears `input_audio` parts. */
  readonly hearing?: boolean;
  readonly tools?: boolean;
  /** Whether it takes `response_format: { type: 'json_object' }`. */
  readonly json?: boolean;
  /** Whether it takes `response_format: { type: 'json_schema' }`. */
  readonly schema?: boolean;
  /** `always`: no switch stops it. `default`: unless `plain` is sent. `optional`: only on demand. Left out: never. */
  readonly thinks?: 'always' | 'default' | 'optional';
  /** Of embedding models: default width, and the widths one may ask for. */
  readonly width?: number;
  readonly widths?: readonly number[];
  /** Of models that think by default: the body fields that make them answer like one that doesn't, as far as they can. */
  readonly plain?: Readonly<Record<string, ParamValue>>;
  /** Per million tokens. */
  readonly priceCNY?: { readonly input: number; readonly output?: number };
  readonly priceUSD?: { readonly input: number; readonly output?: number };
  readonly status: 'current' | 'legacy' | 'retiring';
  /** The day it is to be switched off, as far as it is known: `2026-12-31`, `2026-12`. */
  readonly retires?: string;
  readonly note?: string;
}

/** One row of the model mapping. `from` is an OpenAI id, a prefix ending in `*`, or `*` for the rest of a kind. */
export interface MappingRow extends Fact {
  readonly from: string;
  /** Only for prefix and `*` rows: the kind of OpenAI model it speaks for. */
  readonly kind?: ModelKind;
  /** A model of the vendor's; `=` where it goes by the same id. */
  readonly to: string;
  /** Body fields that keep the old model's behaviour (a thinking switch, a width). */
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly alternatives?: readonly string[];
  readonly reason: string;
  /** Where the row needs more than an edit: one sentence. */
  readonly manual?: string;
}

/** A kind of model that the vendor does not offer, and what a user can do about it. */
export interface Absence extends Fact {
  readonly note: string;
}

/** Why a request fails, in terms that every vendor has a code for. */
export const ERROR_KINDS = [
  'auth',
  'permission',
  'model',
  'path',
  'parameter',
  'context',
  'rate',
  'quota',
  'content',
  'server',
  'overloaded',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ErrorCase {
  /** HTTP status. */
  readonly status: number;
  readonly code?: string | number;
  readonly type?: string;
}

/** JSON with places to fill in: `$message`, `$code`, `$type`, `$param`, `$status`. */
export type Template = string | number | boolean | null | readonly Template[] | { readonly [key: string]: Template };

/** What answers look like, as far as code can notice. */
export interface Behaviour {
  /** JSON mode is refused, or never ends, where no message says "json". Left out: nobody documents such a rule. */
  readonly jsonWord?: Fact & { readonly note: string };
  /** The reasons an answer may end with, the vendor's own included. */
  readonly finishReasons: Fact & { readonly values: readonly string[] };
  /** The field that thoughts come in, of a message and of a delta; `content`: as `<think>` text; `none`: never shown. */
  readonly thoughts: Fact & {
    readonly field: 'reasoning_content' | 'reasoning' | 'content' | 'none';
    /** Body fields that move thoughts out of the text, into `reasoning_content`. */
    readonly apart?: Readonly<Record<string, ParamValue>>;
    readonly note?: string;
  };
  /** Thoughts that must go back to the vendor along with the assistant's tool calls, or the next call is refused. */
  readonly replay?: Fact & { readonly models?: readonly string[]; readonly note: string };
  /**
   * Where a stream tells the usage. `asked`: on a chunk without choices, if `stream_options` asks, as OpenAI does;
   * `last`: on the last chunk, asked or not; `choice`: inside the last chunk's choice; `never`.
   */
  readonly streamUsage: Fact & { readonly placement: 'asked' | 'last' | 'choice' | 'never'; readonly note?: string };
  /** What the server does with body fields it does not know. */
  readonly unknownFields: Fact & { readonly reaction: 'ignored' | 'refused' | 'unknown' };
  readonly errors: Fact & {
    /** The body of an error. */
    readonly body: Template;
    /** As far as they are documented. */
    readonly cases: Readonly<Partial<Record<ErrorKind, ErrorCase>>>;
    readonly note?: string;
  };
}

/** An address of this vendor's own that is going away: a client that points there is moved as if it were OpenAI's. */
export interface RetiredEndpoint extends Fact {
  readonly host: string;
  readonly note: string;
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
    /** A header of the vendor's own that takes the key as well, beside `Authorization: Bearer`. */
    readonly header?: string;
  };
  readonly apis: Readonly<Record<Resource, ApiSupport>>;
  /**
   * Keys: parameter names; of chat also `messages.role`, `messages.system` (`maxItems`: how many system messages),
   * `messages.name`, `messages.content.type` (content parts),
   * `messages.content.image_url` (an image's address), `response_format.type`, `tools.type`. Empty for operations that
   * are not served in OpenAI's shape: what `apis` says of them is all there is.
   */
  readonly params: Readonly<Record<Operation, ParamRules>>;
  /** The vendor's own body fields, such as a thinking switch; dots lead into objects: `thinking.type`. */
  readonly ownParams: Readonly<Partial<Record<Operation, ParamRules>>>;
  readonly conflicts: readonly Conflict[];
  readonly additions: Readonly<Partial<Record<Operation, readonly ParamAddition[]>>>;
  readonly behaviour: Behaviour;
  /** Body fields that make models think whose `thinks` is `optional`. */
  readonly thinking?: Fact & { readonly on: Readonly<Record<string, ParamValue>> };
  readonly models: readonly ModelFacts[];
  readonly mapping: readonly MappingRow[];
  /** Kinds of OpenAI's models that no row of `mapping` speaks for. */
  readonly without: Readonly<Partial<Record<ModelKind, Absence>>>;
  readonly retired?: readonly RetiredEndpoint[];
  /** Its ids in models.dev's catalogue, the mainland's first. */
  readonly catalogIds: readonly string[];
  /** Shown beside the name where the vendor is winding down or weak. */
  readonly warning?: Fact & { readonly note: string };
}
