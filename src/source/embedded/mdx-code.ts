import { blankedAt, spansIn } from '../spans.ts';

/** What is shown to readers and never runs: code in fences and back-ticks, comments. */
const SHOWN = /^(`{3,20}|~{3,20})[^\n\r\u2028\u2029]*\r?\n[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]*`|<!--|\{\/\*/gm;

const CLOSERS: Readonly<Record<string, RegExp>> = { '<!--': /-->/g, '{/*': /\*\/\}/g };

/** An MDX page without the code that it only shows, as long as before: what is left of code in it runs. */
export function mdxCode(text: string): string {
  return blankedAt(text, spansIn(text, { opener: SHOWN, closerOf: (opener) => CLOSERS[opener] }));
}
