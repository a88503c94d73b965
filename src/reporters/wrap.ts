import stringWidth from 'string-width';

/**
 * Where a line may end inside of a word: beside a Chinese character, but not before what closes or after what opens
 * (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end).
 */
const BREAK =
  /(?<=[\p{Script=Han}，。：；！？、）》」』”…])(?![，。：；！？、）》」』”…\s])|(?<![（《「『“\s])(?=[\p{Script=Han}（《「『“])/u;

/**
 * Breaks a text at its spaces, and between Chinese characters, so that no line is wider than `width` columns; wide
 * characters count as two. A word that is wider on its own keeps its line: links stay whole.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((word) => word !== '')) {
    for (const [i, part] of word.split(BREAK).entries()) {
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
