import { indentAt, layoutOf } from '../../source/layout.ts';
import type { ts } from '../../source/ts.ts';

/** Above this many columns the fields stand on a line each. */
const WIDTH = 80;

const SPREAD = '...{ ';

/** Fields as a new object among options, which begin at `options`. */
export function objectText(fields: readonly string[], options: ts.Node): string {
  const texts = together(fields);
  const line = `{ ${texts.join(', ')} }`;
  if (line.length <= WIDTH) return line;
  const file = options.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(file);
  const indent = indentAt(file.text, options.getStart()) + unit;
  const lines = texts.map((text) => `${eol}${indent}${unit}${text}`).join(',');
  return `{${lines}${trailingComma ? ',' : ''}${eol}${indent}}`;
}

/** `...{ a: 1 }` and `...{ b: 2 }` as one, at the end. */
function together(fields: readonly string[]): string[] {
  const spreads = fields.filter((text) => text.startsWith(SPREAD));
  if (spreads.length < 2) return [...fields];
  const inner = spreads.map((text) => text.slice(SPREAD.length, -2)).join(', ');
  return [...fields.filter((text) => !spreads.includes(text)), `${SPREAD}${inner} }`];
}
