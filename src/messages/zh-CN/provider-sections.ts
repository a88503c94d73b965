import type { providerSections as en } from '../en/provider-sections.ts';
import { list } from './list.ts';
import { rangeText } from './range.ts';

const support: typeof en.support = {
  rewrite: '支持',
  manual: '人工处理',
  blocked: '不支持',
};

const statuses: typeof en.statuses = { current: '当前', legacy: '旧版', retiring: '即将下线' };

const confidences: typeof en.confidences = { observed: '使用中所见', inferred: '推断', unknown: '无文档' };

const verdicts: typeof en.verdicts = {
  supported: '接受',
  rename: '改名',
  drop: '移除',
  ignored: '忽略',
  undocumented: '无文档说明',
  reject: '拒绝',
};

const operations: typeof en.operations = {
  chat: '对话',
  embeddings: '向量',
  images: '图像',
  speech: '语音合成',
  transcription: '语音识别',
  translation: '语音翻译',
  moderation: '内容审核',
  models: '模型列表',
  files: '文件',
  batches: '批处理',
};

const kinds: typeof en.kinds = {
  chat: '对话',
  completion: '文本补全',
  embedding: '向量',
  image: '图像',
  speech: '语音合成',
  transcription: '语音识别',
  moderation: '内容审核',
  realtime: '实时',
  video: '视频',
  other: '其他',
};

const errors: typeof en.errors = {
  auth: '密钥错误',
  permission: '无权限',
  model: '未知模型',
  path: '未知路径',
  parameter: '参数错误',
  context: '内容过长',
  rate: '请求过多',
  quota: '余额或额度用尽',
  content: '内容遭拒',
  server: '服务器错误',
  overloaded: '服务过载',
};

const thoughts: typeof en.thoughts = {
  reasoning_content: '在字段 `reasoning_content` 中。',
  reasoning: '在字段 `reasoning` 中。',
  content: '在正文中，位于 `<think>` 和 `</think>` 之间。',
  none: '不显示。',
};

const streamUsage: typeof en.streamUsage = {
  asked: '在单独的一个数据块上，须由 `stream_options` 要求。',
  last: '在最后一个数据块上，无论是否要求。',
  choice: '在最后一个数据块的 choice 里。',
  never: '不返回。',
};

const unknownFields: typeof en.unknownFields = {
  ignored: '忽略。',
  refused: '拒绝。',
  unknown: '没有文档说明会怎样。',
};

const tokenCounts: typeof en.tokenCounts = {
  openai: '与 OpenAI 的计数一致。',
  endpoint: '由厂商计数。',
  offline: undefined,
  unknown: undefined,
};

const thinks: typeof en.thinks = {
  always: '始终思考',
  default: '默认思考，可关闭',
  optional: '按需思考',
};

const code = (text: string) => `\`${text}\``;
const codes = (names: readonly string[]) => names.map(code).join('、');
const anyOf = (names: readonly string[]) => list(names.map(code), '或');
const tokens = (count: number) => count.toLocaleString('en');

/** No space beside full-width punctuation; a sentence may be an English note. */
const joined = (parts: readonly string[]) =>
  parts.reduce((text, part) => (text === '' || /[，。：；？！）]$/.test(text) ? text + part : `${text} ${part}`), '');

/** Chinese of ../en/provider-sections.ts. */
export const providerSections: typeof en = {
  support,
  statuses,
  confidences,
  verdicts,
  operations,
  kinds,
  errors,
  thoughts,
  streamUsage,
  tokenCounts,
  unknownFields,
  thinks,
  code,
  codes,

  endpoints: { title: '端点', columns: ['区域', '位置', 'base URL', ''] },
  retired: { title: '即将停用的端点', columns: ['主机', ''] },
  key: {
    title: '环境变量',
    columns: ['', '变量'],
    key: 'API 密钥',
    others: '其他写法',
    baseURL: 'base URL',
  },
  apis: { title: 'API', columns: ['接口', '结论', '说明'] },
  params: {
    title: (operation) => `${operation}：参数`,
    columns: ['结论', '参数'],
  },
  ownParams: {
    title: (operation) => `${operation}：厂商自有字段`,
    columns: ['结论', '字段'],
  },
  additions: { title: '调用中补充的字段', columns: ['调用', '字段'], when: (param) => `带 ${param} 时` },
  conflicts: { title: '不能同时使用的字段', columns: ['调用', '字段'] },
  behaviour: {
    title: '响应',
    columns: ['', '预期'],
    finishReasons: '结束原因',
    thoughts: '思考内容',
    replay: '工具循环中的思考内容',
    streamUsage: '流式用量',
    jsonWord: 'JSON 模式',
    tokens: '预先计算 token 数',
    unknownFields: '未知字段',
    errorBody: '错误响应体',
    errorCodes: '错误',
    thinking: '开启思考的开关',
  },
  models: {
    title: '模型',
    columns: ['模型', '类型', '状态', 'token 数、能力、每百万 token 价格（输入 / 输出）'],
    retires: (day) => `最迟 ${day} 下线`,
    gone: '已不在列表中',
  },
  mapping: { title: 'OpenAI 模型的替换', columns: ['改为', '原模型'] },
  without: { title: '没有的模型类型', columns: ['类型', '替代办法'] },
  sources: '来源',

  of: (names, ...said) => joined([said.length > 0 ? `${names}：` : names, ...said]),
  otherwise: '其他情况：',
  otherwiseTaken: '其他情况原样接受。',
  renamedTo: (name) => `改名为 ${code(name)}。`,
  replaced: (from, to) => `${code(from)} 改为 ${code(to)}。`,
  onlyModels: (models) => `适用于 ${codes(models)}。`,
  given: (fields) => `限带有 ${codes(fields)} 的调用。`,
  range: (range) => {
    const { min, max, minOpen, maxOpen } = range;
    if (min !== undefined && max !== undefined) return `取值范围 ${rangeText(range)}。`;
    if (min !== undefined) return `${minOpen ? '大于' : '不小于'} ${min}。`;
    return max === undefined ? '' : `${maxOpen ? '小于' : '不超过'} ${max}。`;
  },
  values: (values) => `只接受 ${codes(values)}。`,
  prefixes: (prefixes) => `只接受以 ${anyOf(prefixes)} 开头的值。`,
  items: (n) => `最多 ${n} 项。`,
  length: (n) => `最多 ${n} 个字符。`,
  neutral: (values) => `值为 ${anyOf(values)} 时没有影响。`,
  wire: { refused: '服务器会拒绝。', ignored: '服务器会忽略。' },
  errorCase: (kind, status, names) => [`${kind} ${status}`, ...names.map((name) => code(String(name)))].join(' '),
  conflictPart: (param, only, not) =>
    [
      code(param),
      ...(only.length > 0 ? [` 为 ${anyOf(only)}`] : []),
      ...(not.length > 0 ? [`（${codes(not)} 除外）`] : []),
    ].join(''),
  together: (parts) => joined(parts.map((part, i) => (i === 0 ? part : `与 ${part}`))),
  tookOut: (param) => `移除 ${code(param)}。`,

  context: (count) => `上下文 ${tokens(count)}`,
  output: (count) => `输出 ${tokens(count)}`,
  width: (width, widths) => (widths.length > 1 ? `${width} 维（可选 ${widths.join('、')}）` : `${width} 维`),
  can: { vision: '图像', hearing: '音频', tools: '工具', json: 'JSON', schema: 'JSON Schema' },
  cannot: (ability) => (/^\w/.test(ability) ? `不支持 ${ability}` : `不支持${ability}`),
  price: (sign, { input, output }) => `${sign}${input}${output === undefined ? '' : ` / ${sign}${output}`}`,
  ofKind: (prefix, kind) => `${code(prefix)}（${kind}）`,
  sameId: '同一 ID',
  sends: (fields) => `附带 ${codes(fields)}。`,
  alternatives: (models) => `也可选 ${anyOf(models)}。`,
};
