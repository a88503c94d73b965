import { agents as en } from './en/agents.ts';
import { inLanguage } from './in-language.ts';
import { agents as zhCN } from './zh-CN/agents.ts';

/** Sentences on the OpenAI Agents SDK. */
export const agents = inLanguage({ en, 'zh-CN': zhCN });
