import { prompts as en } from './en/prompts.ts';
import { inLanguage } from './in-language.ts';
import { prompts as zhCN } from './zh-CN/prompts.ts';

/** What the questions say. */
export const prompts = inLanguage({ en, 'zh-CN': zhCN });
