import type { VariablePlace } from './variable-places.ts';
import { variableWords } from './variable-words.ts';

const NONE: Pick<VariablePlace, 'siblings' | 'path' | 'around' | 'isOwnValue'> = {
  siblings: new Set(),
  path: [],
  around: [],
  isOwnValue: false,
};

/**
 * Names in a template, which is no YAML before it is filled in: only what stands where nothing but a variable can,
 * `- name: X`, `X: …`, `.Values.env.X`; the key of a secret is told apart. Comments stay out.
 */
export function templatePlaces(text: string, names: ReadonlySet<string>): VariablePlace[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index: offset }) => {
    if (/^[\s\uFEFF]*#/.test(line)) return [];
    return variableWords(line, names).map(({ name, start, form }): VariablePlace => {
      const [before, after] = [line.slice(0, start), line.slice(start + name.length)];
      const place = { ...NONE, name, start: offset + start };
      if (form !== 'mention') return { ...place, form };
      const isNamed =
        /^\s*(?:-\s*)?name:\s*["']?$/.test(before) || (/^\s*["']?$/.test(before) && /^["']?:/.test(after));
      return { ...place, form: isNamed ? 'mention' : 'property' };
    });
  });
}
