import type { Script } from './script.ts';

/**
 * White space to the compiler and to nothing else: what looks at lines must see that markup stands there, or it would
 * put a line of its own above `<script>`.
 */
const BLANK = '\u200B';

/** A line break to the compiler alone: the last comment and the last statement of a script end with it. */
const BREAK = '\u2028';

/**
 * A component as the compiler is to see it: as long as the file, so that every offset holds, with nothing but its
 * scripts in it. Their names are shared, but for those of a module of its own, which becomes a block; a number between
 * them keeps the last statement of a script from going on in the next (`let a = b` and `(c)()`).
 */
export function codeText(text: string, scripts: readonly Script[]): string {
  let code = '';
  for (const { start, end, isApart } of scripts) {
    const open = isApart ? '{' : BLANK;
    const close = BREAK + (isApart ? '}' : '0;');
    code += blanked(text.slice(code.length, start - open.length)) + open + text.slice(start, end) + close;
  }
  return code + blanked(text.slice(code.length));
}

/** The same text without its scripts, as long as before. */
export function markupText(text: string, scripts: readonly Script[]): string {
  let markup = '';
  for (const { start, end } of scripts) markup += text.slice(markup.length, start) + ' '.repeat(end - start);
  return markup + text.slice(markup.length);
}

function blanked(markup: string): string {
  return markup.replace(/\S/g, BLANK);
}
