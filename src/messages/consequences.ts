import { consequences as en } from './en/consequences.ts';
import { inLanguage } from './in-language.ts';
import { consequences as zhCN } from './zh-CN/consequences.ts';

/** Sentences of what follows from another model answering. `vendor`, `model`: the target's. */
export const consequences = inLanguage({ en, 'zh-CN': zhCN });
