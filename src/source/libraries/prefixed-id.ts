import { openAIModel } from '../../openai/models.ts';
import type { FileIndex } from '../index-files.ts';
import type { ts } from '../ts.ts';

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

/** Open weights, which OpenAI made and others serve. */
const OPEN_WEIGHTS = /^gpt-oss/;

/** The model of OpenAI's that a name of a gateway or router asks for: `openai/gpt-4o`. */
export function openAIsId(name: string): PrefixedId | undefined {
  const named = prefixedId(name);
  return named?.maker === 'openai' && !OPEN_WEIGHTS.test(named.id) ? named : undefined;
}

/** The strings of code that name a model of OpenAI's behind its maker. */
export function gatewayNames({ strings }: FileIndex): ts.StringLiteralLike[] {
  return [...strings].flatMap(([text, nodes]) => {
    const named = openAIsId(text);
    return named === undefined || openAIModel(named.id) === undefined ? [] : nodes;
  });
}
