import type { Family } from '../../finding.ts';
import type { Routable } from '../../openai/surface.ts';
import type { Resource } from '../../providers/resources.ts';
import type { prompts as en } from '../en/prompts.ts';

const resources: Readonly<Record<Resource, string>> = {
  'chat.completions': '对话',
  responses: 'Responses API',
  'responses.stored': '已存储的响应',
  completions: '文本补全',
  embeddings: '向量',
  'images.generate': '图像生成',
  'images.edit': '图像编辑',
  'images.createVariation': '图像变体',
  'audio.speech': '语音合成',
  'audio.transcriptions': '语音识别',
  'audio.translations': '语音翻译',
  files: '文件',
  uploads: '分片上传',
  batches: '批处理',
  fine_tuning: '微调',
  moderations: '内容审核',
  models: '模型列表',
  assistants: 'Assistants',
  threads: 'Threads',
  vector_stores: '向量库',
  realtime: 'Realtime',
  conversations: 'Conversations',
  containers: '容器',
  evals: '评测',
  videos: '视频',
  other: '其他端点',
};

const capabilities: Readonly<Record<Routable, string>> = {
  chat: '对话',
  embeddings: '向量',
  images: '图像',
  speech: '语音合成',
  transcription: '语音识别',
  moderation: '内容审核',
};

const families: Readonly<Record<Family, string>> = {
  'openai-sdk': 'openai 包的客户端、调用、模型和参数',
  'ai-sdk': 'Vercel AI SDK',
  langchain: 'LangChain.js',
  llamaindex: 'LlamaIndex.TS',
  agents: 'OpenAI Agents SDK',
  http: '不经 SDK 直接请求 API',
  env: '环境变量和 .env 文件',
  manifest: 'package.json 中的依赖',
  docs: '文档',
};

/** A part of the API that a vendor lacks, and how many files call it. */
interface Lack {
  readonly part: string;
  readonly files: number;
}

/** `Assistants（1 个文件）、Threads（2 个文件）` */
const lackList = (parts: readonly Lack[]): string =>
  parts.map(({ part, files }) => `${part}（${files} 个文件）`).join('、');

/** Before Chinese: a space after a name that ends in Latin letters, none after a Chinese one. */
const spaced = (name: string): string => (/[\w)]$/.test(name) ? `${name} ` : name);

/** Chinese of ../en/prompts.ts. */
export const prompts: typeof en = {
  resources,
  capabilities,
  lacks: {
    blocked: (part, files) => `不支持：${part}（${files} 个文件在用）`,
    manual: (part, files) => `人工处理：${part}（${files} 个文件）`,
    allBlocked: (parts) => `不支持：${lackList(parts)}`,
    allManual: (parts) => `人工处理：${lackList(parts)}`,
  },
  vendor: {
    question: '迁移到哪个厂商？（输入文字可筛选）',
    custom: '自己的端点',
    customNote: '兼容 OpenAI API：网关、vLLM、One API',
  },
  endpoint: {
    baseUrl: '端点的 base URL：',
    keyEnv: '保存其 API 密钥的变量：',
  },
  region: {
    question: '用哪个端点？',
  },
  address: {
    question: (pattern) => `它的地址因客户而异，形如 ${pattern}；你的地址：`,
  },
  routes: {
    question: (part, vendor, files) => `${spaced(vendor)}不提供${part}，用到的文件有 ${files} 个。这些调用改发到：`,
    leave: '不改发：保持不变，写入报告',
  },
  models: {
    question: '找到以下模型：接受对应关系，或选一行修改',
    accept: '接受此对应关系',
    accepted: '已接受',
    unmapped: '（不变）',
    places: (n) => `${n} 处`,
    replacement: (model) => `${model} 换成（选一个，或输入 ID）`,
    asTyped: (id) => `${id}（照输入）`,
  },
  families: {
    question: '哪些规则可以修改文件？',
    describe: families,
  },
  pick: {
    question: (at, of) => `采用这个改动块吗（第 ${at} 个，共 ${of} 个）？`,
    yes: '采用',
    no: '不采用',
    file: '采用，此文件余下的也采用',
    rule: '采用，此规则余下的也采用',
    rest: '采用，余下的全部采用',
    quit: '不采用，余下的也都不采用',
    why: '说明原因',
    save: '选择保存为：',
    ending: '文件名必须以 .json 结尾。',
  },

  inquirer: {
    navigate: '移动',
    select: '选择',
    all: '全选',
    invert: '反选',
    submit: '确定',
    'At least one choice must be selected': '至少要选一项',
    'Please input a value': '请输入一个值',
    'No results found': '没有匹配项',
  },

  newErrors: {
    question: (errors) => `这些改动带来 ${errors} 个类型错误。怎么处理？`,
    keep: '保留改动',
    files: (files) => `撤销有新错误的 ${files} 个文件`,
    apart: '其他文件的改动保留，两边都读取的变量也保留改动。',
    all: '全部撤销',
  },

  verdict: {
    question: (files) => `把此 diff 写入 ${files} 个文件吗？`,
    apply: '写入',
    nothing: '不写入',
    save: '存为 .patch 文件',
    file: '补丁文件：',
    needsEnding: '文件名必须以 .patch 结尾。',
    needsOutside: '要选迁移目录之外的位置：迁移目录保持原样。',
  },
};
