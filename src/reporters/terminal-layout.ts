import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  /** false: no escape sequence at all. */
  readonly color: boolean;
  /** Columns; Infinity where nothing should wrap. */
  readonly width: number;
  /** Also what is left alone, every skipped file, and the time of each stage. */
  readonly verbose: boolean;
  /** false: does not say what to do next, as long as it is open whether the diff is written. */
  readonly next?: boolean;
}

/** What the sections are written with. */
export interface Page extends TerminalOptions {
  readonly paint: ChalkInstance;
}

/** Sixteen colors only: they follow the theme of the terminal. */
export function openPage(options: TerminalOptions): Page {
  return { ...options, paint: new Chalk({ level: options.color ? 1 : 0 }) };
}

/** Sections with one blank line between them; those without lines are left out. Ends with a newline. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trimEnd())
    .join('\n\n')}\n`;
}

export function heading(page: Page, title: string, n?: number): string {
  return page.paint.bold(n === undefined ? title : `${title} (${n})`);
}

const INDENT = '  ';
const NARROW = 24;

/** A text wrapped under an indent of two columns per level. */
export function indented(text: string, page: Page, level = 1): readonly string[] {
  const indent = INDENT.repeat(level);
  return wrap(text, page.width - indent.length).map((line) => indent + line);
}

/**
 * Rows in aligned columns under an indent. The last column wraps under itself, or moves below where too little room is
 * left for it. Cells are without newlines; color in them does not count.
 */
export function table(rows: readonly (readonly string[])[], page: Page): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.slice(0, -1).entries()) widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
  }
  const lead = INDENT.length + widths.reduce((sum, width) => sum + width + INDENT.length, 0);
  const room = page.width - lead;
  return rows.flatMap((row) => {
    const cells = row.slice(0, -1).map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)));
    const start = INDENT + cells.join(INDENT);
    const last = row.at(-1) ?? '';
    if (last === '') return [start.trimEnd()];
    if (room < NARROW && stringWidth(last) > room) return [start.trimEnd(), ...indented(last, page, 2)];
    return wrap(last, room).map((line, i) => (i === 0 ? `${start}${INDENT}${line}` : ' '.repeat(lead) + line));
  });
}
