import type { providers as en } from '../en/providers.ts';

/** Chinese of ../en/providers.ts. */
export const providers: typeof en = {
  yourChoice: '自行指定',
  custom: {
    name: '自建端点',
    badURL: (url) => `${url} 不是 http(s) 地址`,
    badURLHint: '传入到版本号为止的 base URL，例如 --base-url https://llm.example.com/v1',
  },
};
