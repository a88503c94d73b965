import { sentence } from './sentence.ts';

/** Sentences of what counts tokens as OpenAI's models do. `vendor` is the target's name. */
export const tokenizers = {
  found: "This counts tokens as OpenAI's models do.",
  types: "Only types are taken from this tokenizer of OpenAI's models; nothing to move.",
  alone: "This counts tokens as OpenAI's models do; nothing that moves is part of this program, so it stays.",
  same: (vendor: string, note: string) =>
    `This counts tokens as OpenAI's models do, and so do those of ${vendor}. ${sentence(note)}`,
  counts: (vendor: string, note: string) =>
    `This counts tokens as OpenAI's models do, and those of ${vendor} are counted otherwise. ${sentence(note)}`,
  keeps: (from: string, to: string) =>
    `A tokenizer throws on names it does not know, such as ${to}: it is given ${from} as before, and estimates.`,
  open: "The model is chosen at run time and also goes to this tokenizer, which throws on names that are not OpenAI's: give it the name of an encoding instead.",
  throws: (to: string) =>
    `This tokenizer throws on names it does not know, such as ${to}: give it the name of an encoding instead.`,
  type: (type: string) => `${type} knows no other vendor's models; it becomes string.`,
};
