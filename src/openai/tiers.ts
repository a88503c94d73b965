/**
 * OpenAI's model ids grouped by what they were chosen for, so that a vendor's mapping says one thing per group. Ids
 * are base ids (dated snapshots follow theirs) or prefixes that end in `*`. The order of newer names follows OpenAI's
 * table of successors: https://developers.openai.com/api/docs/deprecations
 */
export const TIERS = {
  /** The cheapest chat models without reasoning, text first. */
  cheap: ['gpt-3.5*', 'gpt-4.1-nano'],
  /** Small models without reasoning that read images. */
  mini: ['gpt-4o-mini', 'gpt-4.1-mini'],
  /** The GPT-4 generation, mostly used for text. */
  text: ['gpt-4*'],
  /** Flagships without reasoning that read images. */
  vision: [
    'gpt-4o*',
    'gpt-4-vision-preview',
    'gpt-5-chat-latest',
    'gpt-5.1-chat-latest',
    'gpt-5.2-chat-latest',
    'gpt-5.3-chat-latest',
  ],
  /** Speech in and out of chat completions. */
  audio: ['gpt-4o-audio-preview', 'gpt-4o-mini-audio-preview', 'gpt-audio*'],
  /** Chat models with OpenAI's own web search built in. */
  search: ['gpt-4o-search-preview', 'gpt-4o-mini-search-preview', 'o3-deep-research', 'o4-mini-deep-research'],
  nanoReasoning: ['gpt-5-nano', 'gpt-5.4-nano'],
  miniReasoning: [
    'gpt-5-mini',
    'gpt-5.1-mini',
    'gpt-5.4-mini',
    'gpt-5.6-luna',
    'gpt-6-luna',
    'gpt-5.1-codex-mini',
    'gpt-5.3-codex-spark',
    'codex-mini-latest',
  ],
  /** Flagships made for code. */
  codex: ['gpt-5-codex', 'gpt-5.1-codex', 'gpt-5.1-codex-max', 'gpt-5.2-codex', 'gpt-5.3-codex'],
  /** The small models of the o series. */
  oMini: ['o1-mini', 'o3-mini', 'o4-mini'],
  /** Reasoning flagships, and any chat model that nothing else names. */
  reasoning: ['gpt-5*', 'gpt-6*', '*'],
  /** The flagships of the o series. */
  o: ['o1', 'o3'],
  /** The dearest: longest reasoning. */
  deepest: ['gpt-5-pro', 'gpt-5.2-pro', 'gpt-5.4-pro', 'gpt-5.5-pro', 'gpt-6-astra', 'o1-pro', 'o3-pro'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
