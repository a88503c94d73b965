import { langchain as en } from './en/langchain.ts';
import { inLanguage } from './in-language.ts';
import { langchain as zhCN } from './zh-CN/langchain.ts';

/** Sentences on LangChain.js. `vendor` is the target's name, `name` a class, `param` a field of the request. */
export const langchain = inLanguage({ en, 'zh-CN': zhCN });
