import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that speak for a folder: its own first, then those of the folders above it. */
export interface IgnoreRules {
  /** The folder of the file, relative to root: empty, or ending in `/`. */
  readonly folder: string;
  readonly rules: Ignore;
  readonly outer: IgnoreRules | null;
}

/** Adds the text of the `.gitignore` in `folder` on top of the rules that hold there already. */
export function withRules(outer: IgnoreRules | null, folder: string, text: string): IgnoreRules {
  return { folder, rules: ignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, '')), outer };
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
