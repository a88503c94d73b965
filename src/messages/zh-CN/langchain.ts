import type { langchain as en } from '../en/langchain.ts';
import { sentence } from './sentence.ts';

const noted = (text: string, note: string | undefined): string =>
  note === undefined ? text : `${text}${sentence(note)}`;

/** Chinese of ../en/langchain.ts. */
export const langchain: typeof en = {
  found: '此处导入 LangChain 中访问 OpenAI 的类。',
  stays: (vendor) => `包保持不变：它的类所用的协议，${vendor} 同样支持。`,
  chatClass:
    'OpenAI 类只与 OpenAI 的模型对话，对其他模型一律请求文本补全（completions）；OpenAIChat 可与任何模型对话。',
  batch: {
    set: (most, vendor) => `batchSize 为 ${most}：LangChain 每个请求放入这么多条文本，${vendor} 不接受更多。`,
    open: (most, vendor) => `batchSize 不得超过 ${most}：${vendor} 一次不接受更多文本。`,
  },
  structured: {
    changed: (was, method, { vendor, isOpen }) =>
      `此处的结构化输出采用 ${was}，${vendor} 不接受；改用 ${method}${isOpen ? '，它是否可用也没有文档说明' : ''}。`,
    prompt: 'jsonMode 不发送 schema：提示词必须写明回答有哪些字段，并写明格式是 JSON。',
    kept: (was, vendor) => `结构化输出采用 ${was}，${vendor} 的文档没有说明；保留。`,
    none: (vendor) => `LangChain 支持的结构化输出方式，${vendor} 一种都不接受：在提示词中要求返回 JSON，再解析回答。`,
    open: (vendor) => `此处结构化输出的方式因模型或运行情况而异：逐一选择 ${vendor} 接受的 method。`,
  },
  thoughts: ({ model, vendor, able, from }) =>
    `${model} 会思考，${vendor} 要求每次工具调用都传回思考内容，而 LangChain 一概不传回${
      able.length === 0 ? '：用 openai 包实现此循环。' : `。${able[0]} 可以不思考：传入 --model ${from}=${able[0]}。`
    }`,
  responses: {
    chat: (vendor) =>
      `这样设置，LangChain 会请求 responses；请求 ${vendor} 使用对话补全（chat completions），它的模型都支持。`,
    byHand: (vendor) =>
      `这样设置，LangChain 可能请求 responses，而请求 ${vendor} 使用对话补全（chat completions）：把 useResponsesApi 设为 false，且不要求思考摘要。`,
  },
  effort: (option, model) =>
    `LangChain 只对名称开头与 OpenAI 模型相同的模型发送 ${option}，因此请求 ${model} 时不会带上它：在 modelKwargs 中写明它思考多少。`,
  hosted: {
    missing: (vendor, note) => noted(`此工具在 OpenAI 运行，${vendor} 没有它所用的 API。`, note),
    served: (vendor, note) => noted(`此工具通过 Responses API 运行：确认 ${vendor} 在其中支持它。`, note),
  },
};
