import { inLanguage } from './in-language.ts';
import { notes as zhCN } from './zh-CN/notes/index.ts';

/** What stands for the words in vendors' data (notes, reasons, names), by the English. Empty where English is spoken. */
export const notes = inLanguage<Readonly<Record<string, string>>>({ en: {}, 'zh-CN': zhCN });
