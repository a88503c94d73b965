import stringWidth from 'fast-string-width';

/** One column of a table; color in its cells does not count. */
export interface Column {
  readonly cells: readonly string[];
  /** How narrow it may be cut. Without it the cells stay whole. */
  readonly least?: number;
}

const GAP = 2;

/** Pads the cells of each column to one width (a CJK character counts two) and joins the rows' cells. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => ({ cells: rows.map((row) => row[column] ?? '') }));
  return linesOf(columns, columns.map(widthOf));
}

/**
 * Lines of columns side by side that are at most `width` wide, the widest of those that
 * may be cut being cut first. Undefined where even that does not make them fit.
 */
export function fitColumns(columns: readonly Column[], width: number): readonly string[] | undefined {
  const widths = cutWidths(columns, width - GAP * (columns.length - 1));
  return widths && linesOf(columns, widths);
}

function widthOf({ cells }: Column): number {
  return Math.max(0, ...cells.map((cell) => stringWidth(cell)));
}

function linesOf(columns: readonly Column[], widths: readonly number[]): readonly string[] {
  return Array.from({ length: Math.max(0, ...columns.map(({ cells }) => cells.length)) }, (_, row) =>
    columns
      .map(({ cells }, column) => fitCell(cells[row] ?? '', widths[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function cutWidths(columns: readonly Column[], room: number): number[] | undefined {
  const widths = columns.map(widthOf);
  const cuttable = (column: number) => (widths[column] ?? 0) > (columns[column]?.least ?? Number.POSITIVE_INFINITY);
  for (let left = room - widths.reduce((sum, each) => sum + each, 0); left < 0; left++) {
    const widest = [...widths.keys()].filter(cuttable).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Exactly `width` columns: padded, or cut with an ellipsis. */
function fitCell(cell: string, width: number): string {
  const missing = width - stringWidth(cell);
  return missing < 0 ? fitCell(cutCell(cell, width), width) : cell + ' '.repeat(missing);
}

function cutCell(cell: string, width: number): string {
  let cut = '';
  for (const character of cell) {
    if (stringWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
