import type { Edit } from '../../edit.ts';
import type { Place } from '../../target.ts';
import { besideHost, hostAt, LISTED_HOST } from '../beside.ts';

/** The directives of a content security policy that say who may be talked to. */
const DIRECTIVE = /(?<![\w-])(?:connect|default)-src(?=\s)[^;]*/g;

/**
 * What a content security policy needs so that pages may talk to the places, right behind OpenAI's host. Directives that
 * do not name OpenAI, or that let everything pass, stay as they are.
 *
 * @param text the policy, or text around it
 */
export function policyEdits(text: string, places: readonly Place[]): Edit[] {
  return [...text.matchAll(DIRECTIVE)].flatMap(({ 0: directive, index }) => {
    const listed = LISTED_HOST.exec(directive);
    const missing = places.filter((place) => !directive.includes(hostAt(place)));
    if (listed === null || missing.length === 0) return [];
    const at = index + listed.index + listed[0].length;
    return [{ start: at, end: at, text: missing.map((place) => ` ${besideHost(listed[0], place)}`).join('') }];
  });
}

/** Edits of a part of a text as edits of the whole. */
export function shifted(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
