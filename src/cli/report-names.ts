import { resolve, sep } from 'node:path';

/** What to call each of some files: their names without ending, with as many folders before them as tell them apart. */
export function reportNames(files: readonly string[]): string[] {
  const ways = files.map((file) =>
    resolve(file)
      .replace(/\.json$/i, '')
      .split(sep),
  );
  const longest = Math.max(...ways.map((way) => way.length));
  for (let count = 1; ; count++) {
    const names = ways.map((way) => way.slice(-count).join('/'));
    if (new Set(names).size === files.length || count >= longest) return names;
  }
}
