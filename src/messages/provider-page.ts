import { providerPage as en } from './en/provider-page.ts';
import { inLanguage } from './in-language.ts';
import { providerPage as zhCN } from './zh-CN/provider-page.ts';

/** What `providers` prints around the data. */
export const providerPage = inLanguage({ en, 'zh-CN': zhCN });
