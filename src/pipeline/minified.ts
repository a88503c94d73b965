const NEWLINE = 0x0a;
const LONG_LINE = 500;
const HUGE_LINE = 5_000;
const BUNDLE_BYTES = 100_000;

/** What bundlers leave in the files they write: webpack, ncc, esbuild, rollup, parcel. */
const BUNDLE_MARKS = [
  '__webpack_require__',
  '__nccwpck_require__',
  '\n// node_modules/',
  '__toESM(require_',
  'getDefaultExportFromCjs',
  'parcelRequire',
].map((mark) => Buffer.from(mark));

/** Bytes that code is full of and prose, JSON and base64 are not. */
const PUNCTUATION = new Set(Buffer.from('(){};'));
const CODE_DENSITY = 0.07;

/**
 * Whether a program wrote this code: most of it in long lines of dense code, or one huge line of it in a large file, or
 * a bundler's marks in a large file. A long line alone proves nothing: prompts and data URLs are long lines too.
 */
export function isMinified(code: Buffer): boolean {
  if (code.length > BUNDLE_BYTES && BUNDLE_MARKS.some((mark) => code.includes(mark))) return true;
  let dense = 0;
  for (let start = 0; start < code.length; ) {
    const newline = code.indexOf(NEWLINE, start);
    const end = newline === -1 ? code.length : newline;
    if (end - start > LONG_LINE && isDense(code.subarray(start, end))) {
      if (end - start > HUGE_LINE && code.length > 50_000) return true;
      dense += end - start;
    }
    start = end + 1;
  }
  return dense > code.length / 2;
}

function isDense(line: Buffer): boolean {
  let count = 0;
  for (const byte of line) if (PUNCTUATION.has(byte)) count += 1;
  return count > line.length * CODE_DENSITY;
}
