import type { genkit as en } from '../en/genkit.ts';

/** Chinese of ../en/genkit.ts. */
export const genkit: typeof en = {
  found: '此处导入 Genkit 的 OpenAI 插件。',
  stays: (vendor) => `包保持不变：它的插件所用的协议，${vendor} 同样支持。`,
};
