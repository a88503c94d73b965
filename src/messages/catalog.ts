import { catalog as en } from './en/catalog.ts';
import { inLanguage } from './in-language.ts';
import { catalog as zhCN } from './zh-CN/catalog.ts';

/** What is said of the public list of models, and of fetching it. */
export const catalog = inLanguage({ en, 'zh-CN': zhCN });
