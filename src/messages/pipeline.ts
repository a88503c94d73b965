import { pipeline as en } from './en/pipeline.ts';
import { inLanguage } from './in-language.ts';
import { pipeline as zhCN } from './zh-CN/pipeline.ts';

/** Words of the stages that touch disk and git. Paths come in relative to root. */
export const pipeline = inLanguage({ en, 'zh-CN': zhCN });
