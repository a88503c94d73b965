import type { Fact } from './fact.ts';

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

/** A value that a body field may have. */
export type ParamValue = string | number | boolean | { readonly [key: string]: ParamValue };
