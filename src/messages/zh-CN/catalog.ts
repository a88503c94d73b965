import type { catalog as en } from '../en/catalog.ts';

/** `2026-11-26（https://models.dev/api.json）` */
const origin: (typeof en)['origin'] = ({ from, fetchedAt }) => `${fetchedAt.slice(0, 10)}（${from}）`;

/** Chinese of ../en/catalog.ts. */
export const catalog: typeof en = {
  origin,
  reading: (from) => `正在读取模型列表：${from} …`,
  httpError: (from, status) => `${from} 返回 HTTP 状态码 ${status}`,
  timeout: (from, ms) => `${from} 没有在 ${ms / 1000} 秒内完整响应`,
  tooLarge: (from, bytes) => `${from} 返回的内容大于 ${bytes / 1_000_000} MB`,
  unreachable: (from, why) => `无法连接 ${from}：${why}`,
  proxy: '环境变量中设置了代理。Node 从 22.21 和 24 起，设置 NODE_USE_ENV_PROXY=1 才会使用它。',
  notJson: (from) => `${from} 返回的不是 JSON`,
  wrongShape: (from) => `${from} 返回的不是 https://models.dev/api.json 那种格式的模型列表`,
  unsaved: (file, why) => `无法把模型列表保存为 ${file}：${why}`,
  usesBundled: '使用内置数据。',
  usesSaved: (saved) => `使用内置数据，以及 ${origin(saved)}的列表。`,
  damaged: (file) => `${file} 中保存的模型列表已损坏，不予使用；--refresh 会替换它。`,
  fromNeedsRefresh: '--from 指定 --refresh 从哪里读取：两个要一起给。',
};
