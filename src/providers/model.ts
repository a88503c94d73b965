import type { Fact } from './fact.ts';
import type { ParamValue } from './param-rule.ts';

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

/** A kind of model that the vendor does not offer, and what a user can do about it. */
export interface Absence extends Fact {
  readonly note: string;
}
