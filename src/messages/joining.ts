import { joining as en } from './en/joining.ts';
import { inLanguage } from './in-language.ts';
import { joining as zhCN } from './zh-CN/joining.ts';

/** How texts that stand on their own are said one after the other. */
export const joining = inLanguage({ en, 'zh-CN': zhCN });
