import { genkit as en } from './en/genkit.ts';
import { inLanguage } from './in-language.ts';
import { genkit as zhCN } from './zh-CN/genkit.ts';

/** Sentences on Genkit. `vendor` is the target's name. */
export const genkit = inLanguage({ en, 'zh-CN': zhCN });
