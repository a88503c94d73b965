import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that speak for a folder: its own first, then those of the folders above it. */
export interface IgnoreRules {
  /** The folder of the file, relative to root: empty, or ending in `/`. */
  readonly folder: string;
  readonly rules: Ignore;
  readonly outer: IgnoreRules | null;
}

/** More stars than anybody writes: matched by trial, each of them multiplies the time. */
const INTRICATE = /(?<!\*)(?:\*+[^*/]+){4}|(?:\*\*[^*]+){3}/;

/** More rules than anybody writes: each of them is asked of every path. */
const MOST = 10_000;

/**
 * Adds the text of the `.gitignore` in `folder` on top of the rules that hold there already. Rules that would take for
 * ever ignore nothing.
 */
export function withRules(outer: IgnoreRules | null, folder: string, text: string): IgnoreRules {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rules = lines.filter((line) => !INTRICATE.test(line)).slice(0, MOST);
  return { folder, rules: ignore({ ignorecase: false }).add(rules), outer };
}

/**
 * Whether a path relative to root is ignored; folders end in `/`. The innermost file that has an opinion wins, as in
 * git: https://git-scm.com/docs/gitignore
 */
export function isIgnored(rules: IgnoreRules | null, path: string): boolean {
  for (let layer = rules; layer !== null; layer = layer.outer) {
    const { ignored, unignored } = layer.rules.test(path.slice(layer.folder.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
