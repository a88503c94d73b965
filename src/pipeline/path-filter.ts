import { isAbsolute, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';

export interface PathFilterOptions {
  /** Absolute. */
  readonly root: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Globs that would be tried in more ways than there is time for; they may come from the config of a stranger's
 * repository. People write less.
 */
const INTRICATE = /^[\s\S]{1000}|(?:\*+[^*/]+){4}|(?:\*\*[^*]+){4}|(?:\{[^{]*){5}|[+*]\(/;

/**
 * Turns `--include` and `--exclude` into one test for paths relative to root. A pattern is a path (a folder stands for
 * all below it, brackets and all: `app/[id]`) or a glob; like in `.gitignore`, a glob without a slash holds at any depth.
 * Throws UserError for a glob that is too intricate.
 */
export async function pathFilter({ root, include, exclude }: PathFilterOptions): Promise<(path: string) => boolean> {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const { default: picomatch } = await import('picomatch');

  const matcher = (pattern: string): ((path: string) => boolean) => {
    const place = relativeTo(root, pattern);
    if (INTRICATE.test(place)) throw new UserError(words.intricate(place.slice(0, 100)), { hint: words.intricateHint });
    if (place === '' || place === '.') return () => true;
    const glob = place.includes('/') || !/[*?[{(]/.test(place) ? place : `**/${place}`;
    const matches = picomatch([glob, `${glob}/**`], { dot: true });
    return (path) => path === place || path.startsWith(`${place}/`) || matches(path);
  };

  const included = include.map(matcher);
  const excluded = exclude.map(matcher);
  return (path) =>
    (included.length === 0 || included.some((matches) => matches(path))) && !excluded.some((matches) => matches(path));
}

/** `./src/` and an absolute path below root mean the same as `src`. */
function relativeTo(root: string, pattern: string): string {
  const place = (isAbsolute(pattern) ? relative(root, pattern) : pattern).split(sep).join('/');
  return place.replace(/^(?:\.\/+)+/, '').replace(/(?<!\/)\/+$/, '');
}
