import { rangeText as en } from './en/range.ts';
import { inLanguage } from './in-language.ts';
import { rangeText as zhCN } from './zh-CN/range.ts';

/** `[0, 1]`, `(0, 1]`, `at most 4096`. */
export const rangeText = inLanguage({ en, 'zh-CN': zhCN });
