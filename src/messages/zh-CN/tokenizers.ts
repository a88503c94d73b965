import type { tokenizers as en } from '../en/tokenizers.ts';
import { sentence } from './sentence.ts';

/** Chinese of ../en/tokenizers.ts. */
export const tokenizers: typeof en = {
  found: '此处按 OpenAI 模型的方式计算 token 数。',
  types: '只从这个 OpenAI 模型的分词器引入类型，无需迁移。',
  alone: '此处按 OpenAI 模型的方式计算 token 数；这个程序里没有要迁移的部分，所以保留。',
  same: (vendor, note) => `此处按 OpenAI 模型的方式计算 token 数，${vendor} 的模型也这样计算。${sentence(note)}`,
  counts: (vendor, note) => `此处按 OpenAI 模型的方式计算 token 数，而 ${vendor} 的模型算法不同。${sentence(note)}`,
  keeps: (from, to) => `分词器遇到 ${to} 这类不认识的名称会抛出错误：仍传给它 ${from}，得到的是估算值。`,
  open: '模型在运行时选定，也会传给这个分词器，而它遇到非 OpenAI 的名称会抛出错误：改为传入编码（encoding）名称。',
  throws: (to) => `这个分词器遇到 ${to} 这类不认识的名称会抛出错误：改为传入编码（encoding）名称。`,
  type: (type) => `${type} 不含其他厂商的模型；改为 string。`,
};
