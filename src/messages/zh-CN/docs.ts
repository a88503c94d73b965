import type { docs as en } from '../en/docs.ts';

/** Chinese of ../en/docs.ts. */
export const docs: typeof en = {
  renamed: (from, to) => `${from} 改名为 ${to}。`,
  also: (from, to) => `${from} 保留，迁移后的代码另外读取 ${to}：在此说明。`,
  moves: (from, to) => `${from} 改为 ${to}。`,
  address: (url) => `此处写有 ${url}；保持不变。`,
  stays: (url) => `此处写有 ${url}，而访问它的代码并不都去往同一处：查看哪些内容仍然属实。`,
  link: '此链接指向 OpenAI 自己的页面；保持不变。',
  keyPage: (vendor, docs) => `此处让人到 OpenAI 获取密钥；${vendor} 的网址是 ${docs}。`,
  model: (from, to) => `此处写有 ${from}；代码改为请求 ${to}。`,
};
