/**
 * Packages that count tokens as OpenAI's models do, also from Deno's registry prefix or a CDN. Names, functions and what
 * they do with an unknown name were read from the packages, at their latest versions of 2026-11.
 */
const PACKAGE =
  /^(?:npm:\/?|https?:\/\/[^/]+\/(?:npm\/)?)?(?:@dqbd\/tiktoken|tiktoken(?:-node)?|js-tiktoken|gpt-tokenizer|(?:@nem035\/)?gpt-3-encoder|gpt3-tokenizer)(?:@[^/]+)?(?:\/.*)?$/;

export function isTokenizer(specifier: string): boolean {
  return PACKAGE.test(specifier);
}

/** Functions of these packages that take a model's name, and at which place. All of them throw on a name they do not know. */
export const TAKES_NAME: Readonly<Record<string, number>> = {
  encodingForModel: 0,
  encoding_for_model: 0,
  getEncodingNameForModel: 0,
  get_encoding_name_for_model: 0,
  encodeChat: 1,
  encodeChatGenerator: 1,
};

/** Models of before `o200k_base`, which everything newer is counted with. */
const OLDER = /^(?:gpt-3\.5|gpt-35|gpt-4(?:-|$)|text-|code-|davinci|babbage|curie|ada)/;

/** Of some models' names the one that stands for all of them before a tokenizer: the newest vocabulary, if any has it. */
export function representative(names: readonly string[]): string | undefined {
  return names.find((name) => !OLDER.test(name)) ?? names[0];
}
