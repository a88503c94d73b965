import { tokenizers as en } from './en/tokenizers.ts';
import { inLanguage } from './in-language.ts';
import { tokenizers as zhCN } from './zh-CN/tokenizers.ts';

/** Sentences of what counts tokens as OpenAI's models do. `vendor` is the target's name. */
export const tokenizers = inLanguage({ en, 'zh-CN': zhCN });
