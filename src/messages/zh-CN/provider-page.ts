import type { providerPage as en } from '../en/provider-page.ts';
import { catalog } from './catalog.ts';

/** More are named on the page of the vendor. */
const MANY = 8;
const some = (ids: readonly string[]) =>
  ids.length > MANY ? `${ids.slice(0, MANY).join('、')}，另有 ${ids.length - MANY} 个` : ids.join('、');

/** Heads of the columns: none is wider than the English one. */
const capabilities: typeof en.capabilities = {
  long: {
    chat: '对话',
    embeddings: '向量',
    images: '图像',
    speech: 'TTS',
    transcription: '语音识别',
    moderation: '内容审核',
    vision: '识图',
    tools: '工具',
  },
  short: {
    chat: '对话',
    embeddings: 'emb',
    images: 'img',
    speech: 'TTS',
    transcription: 'ASR',
    moderation: 'mod',
    vision: 'vis',
    tools: '工具',
  },
  letter: {
    chat: 'C',
    embeddings: 'E',
    images: 'I',
    speech: 'S',
    transcription: 'T',
    moderation: 'M',
    vision: 'V',
    tools: 'F',
  },
};

/** Chinese of ../en/provider-page.ts. */
export const providerPage: typeof en = {
  columns: { id: 'id', vendor: '厂商', key: '密钥变量', catalog: '模型', endpoint: '端点' },
  capabilities,
  signs: { served: '✓', manual: '~', absent: '–', unknown: '?', warning: '!' },
  legend: '✓ 支持，~ 人工处理，– 不支持，? 没有文档说明',
  headLegend: (pairs) => pairs.map(([short, long]) => `${short} ${long}`).join('，'),
  warned: (id, warning) => `! ${id}：${warning}`,
  markCounts: (marks) =>
    marks === null
      ? ''
      : [
          ...(marks.new.length > 0 ? [`新增 ${marks.new.length}`] : []),
          ...(marks.gone.length > 0 ? [`缺失 ${marks.gone.length}`] : []),
        ].join('，'),
  catalogLegend: (saved) => `新增、缺失：与此版本自带的数据相比，列表 ${catalog.origin(saved)} 多出、缺少的模型`,
  differences: (id, { new: fresh, gone }) =>
    `${id}：${[
      ...(fresh.length > 0 ? [`新增 ${some(fresh)}`] : []),
      ...(gone.length > 0 ? [`缺失 ${some(gone)}`] : []),
    ].join('；')}`,
  more: '查看单个厂商的全部信息，含来源和日期：migrate providers <id>',
  oneMore: '自建端点：--to custom --base-url <url> --key-env <NAME>',

  newModels: (saved, n) => `列表 ${catalog.origin(saved)} 中新增的模型：${n}`,

  docs: '文档',
  aliases: '也可写作',
};
