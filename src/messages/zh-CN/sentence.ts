import type { sentence as en } from '../en/sentence.ts';

/** A note of a vendor's data as a sentence: with its full stop, which notes may lack. */
export const sentence: typeof en = (text) => (/[。！？.!?]$/.test(text) ? text : `${text}。`);
