import stringWidth from 'string-width';

const GAP = '  ';

/** Pads the cells of each column to one width (a CJK character counts two) and joins the rows' cells. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = columnWidths(rows);
  return rows.map((row) =>
    row
      .map((cell, column) => padCell(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

/** The same, with the widest columns cut until a row fits into `width` terminal columns. */
export function fitColumns(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columnWidths(rows);
  const total = () => widths.reduce((sum, column) => sum + column, GAP.length * (widths.length - 1));
  while (total() > width && Math.max(...widths) > 1)
    widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
  return alignColumns(rows.map((row) => row.map((cell, column) => cutCell(cell, widths[column] ?? 0))));
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
}

function padCell(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)));
}

function cutCell(cell: string, width: number): string {
  if (stringWidth(cell) <= width) return cell;
  let cut = '';
  for (const character of cell) {
    if (stringWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
