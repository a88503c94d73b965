import type { Fact } from './fact.ts';

/** How many tokens a text has, asked before it is sent. */
export interface TokenCount extends Fact {
  /**
   * `openai`: as OpenAI's own tokenizers count; `endpoint`: the vendor counts on request; `offline`: its tokenizer can
   * be had; `unknown`: nobody says.
   */
  readonly by: 'openai' | 'endpoint' | 'offline' | 'unknown';
  readonly note: string;
}

/** The source says nothing of counting. */
export function uncounted({ source, asOf }: Fact): TokenCount {
  return {
    source,
    asOf,
    confidence: 'unknown',
    by: 'unknown',
    note: 'Nobody documents how to count them ahead: leave room, and take the number from the usage of the answers.',
  };
}
