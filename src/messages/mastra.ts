import { mastra as en } from './en/mastra.ts';
import { inLanguage } from './in-language.ts';
import { mastra as zhCN } from './zh-CN/mastra.ts';

/** Sentences on Mastra. */
export const mastra = inLanguage({ en, 'zh-CN': zhCN });
