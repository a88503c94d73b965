import { layoutOf } from '../source/layout.ts';
import type { ts } from '../source/ts.ts';

/** A string literal in the quotes of the file. */
export function quoted(value: string, file: ts.SourceFile): string {
  const { quote } = layoutOf(file);
  const escaped = value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + escaped + quote;
}
