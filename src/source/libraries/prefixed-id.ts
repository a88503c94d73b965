/** A model that is named behind its maker, as gateways, routers and registries want it. */
export interface PrefixedId {
  readonly maker: string;
  readonly id: string;
  /** Where the id begins in the text. */
  readonly start: number;
}

/** What `openai/gpt-4o` or, with another separator, `openai:gpt-4o` names; undefined where no maker is named. */
export function prefixedId(text: string, separator = '/'): PrefixedId | undefined {
  const end = text.indexOf(separator);
  const start = end + separator.length;
  return end < 1 || start === text.length ? undefined : { maker: text.slice(0, end), id: text.slice(start), start };
}
