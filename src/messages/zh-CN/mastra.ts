import type { mastra as en } from '../en/mastra.ts';

/** Chinese of ../en/mastra.ts. */
export const mastra: typeof en = {
  maker: (id) => `模型现在属于 ${id}，它的选项写在这个名称下。`,
  fixed: {
    agent: '模型名称所在的地方无法自动补上地址：不写名称，改为传入 { id, url, apiKey }。',
    memory: '名称不带地址：改为传入 @mastra/core/llm 的 new ModelRouterEmbeddingModel({ id, url, apiKey })。',
  },
};
