import { ts } from './ts.ts';

/** How a file is written, so that what is added looks like what stands around it. */
export interface Layout {
  readonly quote: "'" | '"';
  readonly eol: '\n' | '\r\n';
  /** One step of indentation: a tab or two, three, four … spaces. */
  readonly unit: string;
  readonly trailingComma: boolean;
}

const layouts = new WeakMap<ts.SourceFile, Layout>();

export function layoutOf(file: ts.SourceFile): Layout {
  const known = layouts.get(file) ?? detect(file);
  layouts.set(file, known);
  return known;
}

/** White space at the start of the line that holds `position`. */
export function indentAt(text: string, position: number): string {
  const start = lineStart(text, position);
  return /^[\t ]*/.exec(text.slice(start, position))?.[0] ?? '';
}

export function lineStart(text: string, position: number): number {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Offset of the line's end, before its CR LF or LF. */
export function lineEnd(text: string, position: number): number {
  const newline = text.indexOf('\n', position);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline > position ? newline - 1 : newline;
}

function detect(file: ts.SourceFile): Layout {
  const { text } = file;
  let single = 0;
  let double = 0;
  let comma = 0;
  let bare = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) text[node.getStart(file)] === "'" ? single++ : double++;
    if ((ts.isObjectLiteralExpression(node) && node.properties.length > 0) || ts.isCallExpression(node)) {
      const list = ts.isCallExpression(node) ? node.arguments : node.properties;
      const last = list.at(-1);
      if (last !== undefined && text.slice(last.end, node.end).includes('\n'))
        list.hasTrailingComma ? comma++ : ts.isObjectLiteralExpression(node) && bare++;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    quote: double > single ? '"' : "'",
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    unit: indentUnit(text),
    // A manifest takes none.
    trailingComma: comma >= bare && !file.fileName.endsWith('.json'),
  };
}

/** The smallest common step between the indentations of the first few hundred lines. */
function indentUnit(text: string): string {
  const steps = new Map<string, number>();
  let previous = '';
  for (const line of text.split('\n', 400)) {
    const indent = /^[\t ]*(?=\S)/.exec(line)?.[0];
    if (indent === undefined || line.trimStart().startsWith('*')) continue;
    const step = indent.length > previous.length && indent.startsWith(previous) ? indent.slice(previous.length) : '';
    if (step.startsWith('\t')) steps.set('\t', (steps.get('\t') ?? 0) + 1);
    else if (step.length > 1 && step.length <= 8) steps.set(step, (steps.get(step) ?? 0) + 1);
    previous = indent;
  }
  const [best] = [...steps].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? '  ';
}
