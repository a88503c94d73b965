import { GATEWAYS } from '../source/gateway-words.ts';

/** How wide the vectors of OpenAI's models are, as code writes it. */
const WIDTHS = ['1536', '1_536', '3072', '3_072'] as const;

/**
 * Words that the analysis may ask for once it knows more. Which of them a file holds is noted while it is read anyway:
 * to read all of a large repository again takes longer than to search it.
 */
export const LATER: readonly string[] = [...GATEWAYS, ...WIDTHS];
