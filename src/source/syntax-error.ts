import { ts } from './ts.ts';

/** The first syntax error of a parsed text as `line 3: ';' expected`, or undefined. */
export function syntaxError(file: ts.SourceFile): string | undefined {
  // Parse diagnostics are on every source file but not in its public type; asking the program for them would check types.
  const [first] = (file as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
  if (first === undefined) return undefined;
  const line = file.text.slice(0, first.start).split('\n').length;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
}
