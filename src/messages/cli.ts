import { cli as en } from './en/cli.ts';
import { inLanguage } from './in-language.ts';
import { cli as zhCN } from './zh-CN/cli.ts';

/** What the commands say around the reports, and what they say of wrong input. */
export const cli = inLanguage({ en, 'zh-CN': zhCN });
