import type { Range } from '../../providers/param-rule.ts';
import type { emulate as en } from '../en/emulate.ts';
import { list } from './list.ts';
import { rangeText } from './range.ts';

type Verdict = Parameters<typeof en.refused>[2];

const row = (words: readonly (string | number)[]) => words.join('、');
const and: typeof en.and = (sentence, note) => (note === undefined ? sentence : `${sentence}${note}`);
const within = (range: Range) =>
  range.min === undefined || range.max === undefined ? ` ${rangeText(range)}` : `在 ${rangeText(range)} 内`;

/** Chinese of ../en/emulate.ts. */
export const emulate: typeof en = {
  and,

  started: (name, region, strict) =>
    `${name}（${region}）${strict ? '，严格模式' : ''}：依据文档模拟。任何数据都不离开本机。`,
  use: (baseURL) => `Base URL：${baseURL}`,
  variables: (lines) => `在应用中设置：\n${lines.map((line) => `  ${line}`).join('\n')}`,
  fail: (header, kinds) => `带请求头 ${header} 的请求按其值失败，可取：${row(kinds)}。`,
  stop: '按 Ctrl-C 停止。',
  anyKey: 'any-key',
  yourKey: '你传入的密钥',
  portTaken: (host, port) => `${host} 的端口 ${port} 已占用。`,
  portTakenHint: '用 --port 换一个端口，或用 --port 0 取任意空闲端口。',
  cannotListen: (host, port, why) => `无法监听 ${host}:${port}：${why}。`,

  log: {
    ignored: (names) => `忽略：${row(names)}`,
    undocumented: (names) => `无文档说明：${row(names)}`,
    refused: (what) => `拒绝：${what}`,
    aborted: '客户端已断开',
    ms: (ms) => `${ms} ms`,
  },
  unknownPath: 'path',

  wrongKey: 'API 密钥缺失或错误。',
  noSuchPath: (path) => `这里没有 ${path}。`,
  unknownModel: (id) => `模型 ${id} 不存在。`,
  wrongKind: (id, kind, wanted) => `模型 ${id} 的类型是 ${kind}，不是 ${wanted}。`,
  required: (name) => `${name} 必填。`,
  notMessages: 'messages 必须是列表，其中每个对象都有 role。',
  notAnObject: '请求体必须是 JSON 对象。',
  notJson: '请求体不是有效的 JSON。',
  notAForm: '请求体不是有效的表单。',
  wrongType: (reads) => `Content-Type 必须是 ${reads === 'json' ? 'application/json' : 'multipart/form-data'}。`,
  tooLarge: (bytes) => `请求体超过 ${bytes / 2 ** 20} MB。`,
  unknownField: (name) => `${name} 不是已知字段。`,
  together: (names, note) => `${list(names)} 不能这样同时使用。${note}`,
  notANumber: (name) => `${name} 必须是数字。`,
  refused: (name, value, verdict, note) => and(sentence(name, value.slice(0, 100), verdict), note),

  noImages: (model) => `${model} 不支持图像输入。`,
  noSound: (model) => `${model} 不支持音频输入。`,
  noTools: (model) => `${model} 不支持工具调用。`,
  noFormat: (model, format) => `${model} 不支持响应格式 ${format}。`,
  // The doctor takes a model's id beside a 不 for a model that is not there.
  width: (model, widths) => `${model} 的 dimensions 只能取 ${list(widths, '或')}。`,
  tooLongFor: (model, context) => `内容超出 ${model} 能读取的 ${context} 个 token。`,
  jsonWord: '已开启 JSON 模式，但没有一条消息含有 json 一词。',
  replay: (field) => `之前那条回答的 ${field} 必须连同其工具调用一起传回。`,
  noSuch: (what, id) => `${THINGS[what]} ${id} 不存在。`,
  noSuchSound: (format, known) => `模拟器没有 ${format} 格式的音频，只有 ${list(known)}。`,

  wanted: (kind) => `按请求的要求失败：${kind}。`,
  noSuchFailure: (header, kinds) => `${header} 只能取以下之一：${row(kinds)}。`,
  bug: '模拟器出错，原因见其日志。',
};

const THINGS: Readonly<Record<Parameters<typeof en.noSuch>[0], string>> = {
  file: '文件',
  batch: '批处理任务',
  response: '响应',
};

function sentence(name: string, value: string, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'rename':
      return `${name} 在这里叫 ${verdict.to}。`;
    case 'clamp':
    case 'bound':
      return `${name} 须${within(verdict.range)}，不能是 ${value}。`;
    case 'replace':
      return `${name} 不能是 ${value}，最接近的是 ${verdict.to}。`;
    case 'many':
      return `${name} 最多 ${verdict.most} 项，不能有 ${value} 项。`;
    case 'long':
      return `${name} 最多 ${verdict.most} 个字符。`;
    case 'ignored':
      return `${name} 在这里不起作用。`;
    case 'value':
      return `${name} 不能是 ${value}。`;
    default:
      return `不接受 ${name}。`;
  }
}
