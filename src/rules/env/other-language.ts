import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { isOtherLanguage } from '../../pipeline/interest.ts';
import { linePlaces } from '../../source/config/line-places.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { Rule } from '../rule.ts';

/** Programs in another language that read a variable of the moved code: they stay, and so does the variable for them. */
export const otherLanguageRule: Rule = {
  id: 'env/other-language',
  family: 'env',
  find: ({ inventory, env, target }) =>
    env.variables.flatMap(({ name, to }) => {
      if (to === name) return [];
      return placesOf(name, inventory).map(({ file, start }): RuleFinding => {
        const message = target === null ? words.env.stands(name) : words.env.otherLanguage(name, to);
        const place = { file, start, end: start + name.length };
        const base = { rule: 'env/other-language', kind: 'env', confidence: 'likely', action: 'manual' } as const;
        return { ...base, ...place, message };
      });
    }),
};

/** Programs in another language that read a variable. */
export function readInOtherLanguages(name: string, inventory: Inventory): string[] {
  return placesOf(name, inventory).map(({ file }) => file);
}

/** Where each of these programs' files names a variable first. */
function placesOf(name: string, { texts }: Inventory): { readonly file: string; readonly start: number }[] {
  return [...texts].flatMap(([file, text]) => {
    const [first] = isOtherLanguage(file) ? linePlaces(text, new Set([name])) : [];
    return first === undefined ? [] : [{ file, start: first.start }];
  });
}
