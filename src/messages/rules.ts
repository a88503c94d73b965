import { rules as en } from './en/rules.ts';
import { inLanguage } from './in-language.ts';
import { rules as zhCN } from './zh-CN/rules.ts';

/** Sentences of findings. `vendor` is the target's name; ids, names and values come in as they are written in code. */
export const rules = inLanguage({ en, 'zh-CN': zhCN });
