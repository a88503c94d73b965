import stringWidth from 'fast-string-width';
import { joining } from '../messages/joining.ts';
import { indented, type Page, table } from '../reporters/terminal-layout.ts';

/** Less than this is no room to read in. */
const NARROW = 24;

/**
 * Rows in aligned columns, of which the last one wraps; where too little room is left for it, it goes below the others.
 * Only a word that is wider than the page itself (a link) stands out.
 */
export function pageRows(rows: readonly (readonly string[])[], page: Page): readonly string[] {
  const firsts = rows.map((row) => row.slice(0, -1));
  const columns = Math.max(0, ...firsts.map((cells) => cells.length));
  const lead = Array.from({ length: columns }, (_, i) => widest(firsts.map((cells) => cells[i] ?? ''))).reduce(
    (sum, width) => sum + width + 2,
    2,
  );
  const room = page.width - lead;
  if (room >= Math.max(NARROW, widest(rows.flatMap((row) => (row.at(-1) ?? '').split(' '))))) return table(rows, page);
  return rows.flatMap((row) => [
    ...indented(joining.items(row.slice(0, -1)), page),
    ...indented(row.at(-1) ?? '', page, 2),
  ]);
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
