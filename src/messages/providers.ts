import { providers as en } from './en/providers.ts';
import { inLanguage } from './in-language.ts';
import { providers as zhCN } from './zh-CN/providers.ts';

/** Words about vendors that stand in no vendor's data. */
export const providers = inLanguage({ en, 'zh-CN': zhCN });
