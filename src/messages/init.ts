import { init as en } from './en/init.ts';
import { inLanguage } from './in-language.ts';
import { init as zhCN } from './zh-CN/init.ts';

/** What `init` says. */
export const init = inLanguage({ en, 'zh-CN': zhCN });
