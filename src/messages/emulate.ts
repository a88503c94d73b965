import { emulate as en } from './en/emulate.ts';
import { inLanguage } from './in-language.ts';
import { emulate as zhCN } from './zh-CN/emulate.ts';

/** What the emulator says, in its answers and in its log. */
export const emulate = inLanguage({ en, 'zh-CN': zhCN });
