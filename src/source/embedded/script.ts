/** A stretch of a component's text that holds code, by the offsets of its contents. */
export interface Script {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** A module of its own, whose names are not those of the file's other scripts. */
  readonly isApart: boolean;
}

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** A script in a language that only a preprocessor knows. */
export class UnknownLanguage extends Error {}

/** What `lang` and `type` say of a script's language. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  '': 'js',
  js: 'js',
  javascript: 'js',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
  module: 'js',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'text/babel': 'jsx',
  'text/typescript': 'ts',
};

/**
 * The language of a script by its attributes; undefined for data that is no code (`application/ld+json`). Throws
 * UnknownLanguage: what such a script hides must be told.
 */
export function languageOf(lang: string | undefined, type = ''): Language | undefined {
  if (lang === undefined) return LANGUAGES[type.toLowerCase()];
  const language = LANGUAGES[lang.toLowerCase()];
  if (language === undefined) throw new UnknownLanguage(lang);
  return language;
}
