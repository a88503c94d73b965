import { PROVIDERS } from '../../../src/providers/index.ts';
import { OPENAI_HOST } from '../../../src/source/ownership.ts';
import { OTHER } from '../../fuzz/other-vendor-takers.ts';

const OPENAI = 'openai';

/** Whom a request is for by its address, by its key and by its model, each as the ids of vendors. */
export interface Owners {
  readonly host: readonly string[];
  readonly key: readonly string[];
  readonly model: readonly string[];
}

export interface SentRequest {
  /** The file and the function that were asked. */
  readonly asked: string;
  readonly url: string;
  /** The whole header; null where none was sent. */
  readonly key: string | null;
  readonly model: string | null;
  /** What its body has. */
  readonly fields: readonly string[];
}

/** What a key is that was left open. */
export const keyNamed = (name: string): string => `key of ${name}`;

/** Whether another vendor's request is what the program had it ask: with its own key, and nothing that the move put in. */
export function isOthersOwn({ url, key, model, fields }: SentRequest): boolean {
  return (
    url === `${OTHER.base}/chat/completions` &&
    key === `Bearer ${keyNamed(OTHER.key)}` &&
    model === OTHER.model &&
    fields.join(' ') === 'model messages'
  );
}

/** @param kept the vendor whose key stands under OpenAI's name, where names are kept */
export function ownersOf({ url, key, model }: SentRequest, kept?: string): Owners {
  // An address that is none leads nowhere.
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  const vendors = (isIts: (provider: (typeof PROVIDERS)[number]) => boolean) =>
    PROVIDERS.filter(isIts).map(({ id }) => id);
  const isKey = (name: string) => key === `Bearer ${keyNamed(name)}`;
  return {
    host:
      hostname === OPENAI_HOST
        ? [OPENAI]
        : vendors(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))),
    key: [
      ...(isKey('OPENAI_API_KEY') ? [OPENAI, ...(kept === undefined ? [] : [kept])] : []),
      ...vendors(({ key: { env } }) => isKey(env)),
    ],
    model: [
      ...(/^(?:gpt|text-embedding-3|sora)-/.test(model ?? '') ? [OPENAI] : []),
      ...vendors(({ models }) => models.some(({ id }) => id === model)),
    ],
  };
}
