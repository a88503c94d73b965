import { manifest as en } from './en/manifest.ts';
import { inLanguage } from './in-language.ts';
import { manifest as zhCN } from './zh-CN/manifest.ts';

/** Sentences on manifests: packages, and the hosts that a program may talk to. */
export const manifest = inLanguage({ en, 'zh-CN': zhCN });
