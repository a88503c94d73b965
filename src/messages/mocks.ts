import { mocks as en } from './en/mocks.ts';
import { inLanguage } from './in-language.ts';
import { mocks as zhCN } from './zh-CN/mocks.ts';

/** Sentences on tests, and on what they put in the place of OpenAI. */
export const mocks = inLanguage({ en, 'zh-CN': zhCN });
