/** What the program speaks. Each has a folder beside this file; `en` is the source of the others. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of this process, its threads and its children, which bin/migrate.js picks before anything of this is
 * loaded: by `--lang`, else by the locale.
 */
export const language: Language = LANGUAGES.find((known) => known === process.env.BANJIA_LANG) ?? 'en';
