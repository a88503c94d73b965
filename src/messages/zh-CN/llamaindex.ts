import type { llamaindex as en } from '../en/llamaindex.ts';

/** Chinese of ../en/llamaindex.ts. */
export const llamaindex: typeof en = {
  found: '此处导入 LlamaIndex 中访问 OpenAI 的类。',
  stays: (vendor) => `包保持不变：它的类所用的协议，${vendor} 同样支持。`,
  unlisted: (model, window) =>
    `LlamaIndex 的模型列表中没有 ${model}，于是把它的上下文窗口当作 1,024 个 token${
      window === undefined ? '' : `（实际为 ${window.toLocaleString('en')}）`
    }：chat engine 和 memory 会把文本截断到这个长度，或拒绝处理。扩展此类，加上 \`get metadata()\`，返回真实的 contextWindow。`,
  toolless: (model) =>
    `此版本的列表中没有 ${model}，因此还会把它当作不支持工具的模型：升级到不查列表的版本（@llamaindex/openai 0.4.12），或扩展此类，让 supportToolCall 为 true。`,
  encoding: (vendor, baseURL) =>
    `LlamaIndex 请求 base64 格式的向量，没有选项可改用其他格式，而 ${vendor} 返回数字，LlamaIndex 会把它们读成乱值而不报错；给它传入一个连接 ${baseURL}、请求 encoding_format 'float' 的 session`,
  unsent: (option, model, fields) =>
    `LlamaIndex 只对名称开头与 OpenAI 模型相同的模型发送 ${option}，因此请求 ${model} 时不会带上它：把 ${model} 接受的替代写法放进 ${fields}。`,
  batch: (most, vendor) => `${vendor} 一次调用最多接受 ${most} 条文本。`,
  fallback: (what) => `这里没有设置 Settings.${what}，此版本的 LlamaIndex 便会自行请求 OpenAI：设置它。`,
};
