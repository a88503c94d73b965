import { llamaindex as en } from './en/llamaindex.ts';
import { inLanguage } from './in-language.ts';
import { llamaindex as zhCN } from './zh-CN/llamaindex.ts';

/** Sentences on LlamaIndexTS. `vendor` is the target's name. */
export const llamaindex = inLanguage({ en, 'zh-CN': zhCN });
