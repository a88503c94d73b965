import { type Language, language } from './language.ts';

/** The one of two catalogues that this process speaks. */
export function inLanguage<Words>(catalogues: Readonly<Record<Language, Words>>): Words {
  return language === 'zh-CN' ? closedUp(catalogues['zh-CN']) : catalogues.en;
}

/** Where names come into a sentence there is a space beside each, which Chinese has beside Latin words alone. */
const SPACE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

function closedUp<Words>(words: Words): Words {
  if (typeof words === 'function') {
    return ((...given: readonly unknown[]) => {
      const said: unknown = words(...given);
      return typeof said === 'string' ? said.replace(SPACE, '') : said;
    }) as Words;
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, closedUp(value)])) as Words;
}
