import { report as en } from './en/report.ts';
import { inLanguage } from './in-language.ts';
import { report as zhCN } from './zh-CN/report.ts';

/** What the reporters say. Texts are plain: each reporter escapes them for its format. */
export const report = inLanguage({ en, 'zh-CN': zhCN });
