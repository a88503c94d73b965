import stringWidth from 'fast-string-width';

/** Beside these a line may end without a space. */
const WIDE = /(?=[\p{Script=Han}（《「『“])|(?<=[\p{Script=Han}，。：；！？、）》」』”…])/u;
/** A line begins with none of these, and ends with none of those: https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end */
const CLOSES = /^[，。：；！？、）》」』”…]/;
const OPENS = /[（《「『“]$/;
/** Its address may be written in Chinese. */
const LINK = /(https?:\/\/[^\s，。：；！？、（）“”]+)/;

/**
 * Breaks a text at its spaces, and between Chinese characters, so that no line is wider than `width` columns; wide
 * characters count as two. A word that is wider on its own keeps its line: links stay whole.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((word) => word !== '')) {
    for (const [i, part] of partsOf(word).entries()) {
      const longer = line === '' || i > 0 ? line + part : `${line} ${part}`;
      if (line !== '' && stringWidth(longer) > width) {
        lines.push(line);
        line = part;
      } else {
        line = longer;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of word.split(LINK).flatMap((each) => (LINK.test(each) ? each : each.split(WIDE)))) {
    const last = parts.at(-1);
    if (last !== undefined && (CLOSES.test(piece) || OPENS.test(last))) parts[parts.length - 1] = last + piece;
    else if (piece !== '') parts.push(piece);
  }
  return parts;
}
