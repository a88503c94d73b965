import { doctor as en } from './en/doctor.ts';
import { inLanguage } from './in-language.ts';
import { doctor as zhCN } from './zh-CN/doctor.ts';

/** What `migrate doctor` says. */
export const doctor = inLanguage({ en, 'zh-CN': zhCN });
