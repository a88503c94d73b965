import { providerSections as en } from './en/provider-sections.ts';
import { inLanguage } from './in-language.ts';
import { providerSections as zhCN } from './zh-CN/provider-sections.ts';

/**
 * What the data of one vendor says, in words: on the terminal and in docs/providers.md. Between backticks stands what a
 * user may type.
 */
export const providerSections = inLanguage({ en, 'zh-CN': zhCN });
