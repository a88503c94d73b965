import { configTrees } from '../config/config-trees.ts';
import { scalarsIn } from '../config/tree.ts';

/** Where a content security policy stands in a file. */
export interface PolicyRegion {
  readonly start: number;
  readonly end: number;
}

const META = /<meta\b(?:(?!<meta\b)[^>])*>/gi;
const IS_POLICY = /\bhttp-equiv\s*=\s*["']?Content-Security-Policy\b/i;
const CONTENT = /\bcontent\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/di;
/** A line of `_headers`, or a directive of a server with the policy in quotes. */
const HEADER =
  /\bContent-Security-Policy(?:-Report-Only)?\b["']?(?:[ \t]*:[ \t]*(?<line>[^\n]*)|\s+"(?<quoted>[^"]*)")/dgi;

/** The content security policies in a file that is no code. */
export function policyRegions(file: string, text: string): PolicyRegion[] {
  if (/\.(?:json[c5]?|toml|ya?ml)$/.test(file))
    return (configTrees(file, text) ?? [])
      .flatMap(scalarsIn)
      .filter((scalar) => /(?:^|[\s;])(?:connect|default)-src\s/.test(scalar.text));
  if (!/\.html?$/.test(file)) return [...text.matchAll(HEADER)].flatMap((match) => rangeOf(match, 0));
  return [...text.matchAll(META)].flatMap(({ 0: tag, index }) => {
    const content = IS_POLICY.test(tag) ? CONTENT.exec(tag) : null;
    return content === null ? [] : rangeOf(content, index);
  });
}

function rangeOf({ indices }: RegExpExecArray, offset: number): PolicyRegion[] {
  const range = Object.values(indices?.groups ?? {}).find((each) => each !== undefined);
  return range === undefined ? [] : [{ start: range[0] + offset, end: range[1] + offset }];
}
