import { docs as en } from './en/docs.ts';
import { inLanguage } from './in-language.ts';
import { docs as zhCN } from './zh-CN/docs.ts';

/** Sentences on documentation. */
export const docs = inLanguage({ en, 'zh-CN': zhCN });
