import { aiSdk as en } from './en/ai-sdk.ts';
import { inLanguage } from './in-language.ts';
import { aiSdk as zhCN } from './zh-CN/ai-sdk.ts';

/** Sentences of findings on the Vercel AI SDK. `vendor` is the target's name; names and ids come in as code writes them. */
export const aiSdk = inLanguage({ en, 'zh-CN': zhCN });
