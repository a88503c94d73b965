import { http as en } from './en/http.ts';
import { inLanguage } from './in-language.ts';
import { http as zhCN } from './zh-CN/http.ts';

/** Sentences on requests by hand. `request` is method and path: `POST /chat/completions`. */
export const http = inLanguage({ en, 'zh-CN': zhCN });
