import { help as en } from './en/help.ts';
import { inLanguage } from './in-language.ts';
import { help as zhCN } from './zh-CN/help.ts';

/** Everything that `--help` prints. */
export const help = inLanguage({ en, 'zh-CN': zhCN });
