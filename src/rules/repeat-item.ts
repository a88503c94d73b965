import type { Edit } from '../edit.ts';

/** Puts items behind one of a list or an object whose parts stand between commas, with the white space that leads it. */
export function repeatItem(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  copies: readonly string[],
): Edit {
  const gap = /(?<![\s\uFEFF])[\s\uFEFF]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const line = /\r?\n[^\n]*$/.exec(gap)?.[0];
  // A comment behind the item and its comma speaks of that item.
  const tail = line === undefined ? null : /^,[ \t]*(?:(?:\/\/|#)[^\r\n]*|\/\*[^\r\n]*\*\/)/.exec(text.slice(end));
  const lead = line ?? (gap || ' ');
  if (tail === null) return { start: end, end, text: copies.map((copy) => `,${lead}${copy}`).join('') };
  const at = end + tail[0].length;
  return { start: at, end: at, text: copies.map((copy) => `${lead}${copy},`).join('') };
}
