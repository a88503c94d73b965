import type { agents as en } from '../en/agents.ts';

/** Chinese of ../en/agents.ts. */
export const agents: typeof en = {
  found: '此处使用 OpenAI Agents SDK。',
  stays: (vendor) => `包保持不变：它的 agent 改由 ${vendor} 应答。`,
  setup: {
    found: '此程序的 agent 用 OPENAI_API_KEY 访问 OpenAI，代码里没有一行写明这一点。',
    moves: (vendor, baseURL) => `此程序的 agent 改为请求 ${vendor}（${baseURL}）。`,
    byHand: (vendor, lines) =>
      `此处没有安全的改法。只要在第一个 agent 之前运行以下代码，此程序的 agent 就会请求 ${vendor}：${lines}`,
    key: '程序另外设置了客户端或 provider，那一处单独处理；此密钥随它一起。',
    realtime: (vendor, baseURL) => `给此会话设置地址 ${baseURL} 和 ${vendor} 的密钥。`,
  },
  api: {
    chat: (vendor) => `请求 ${vendor} 使用对话补全（chat completions）：已知它提供这一接口，且它的模型全都支持。`,
    class: (vendor) => `此模型类请求 responses；请求 ${vendor} 使用对话补全（chat completions）。`,
    byHand: (vendor) =>
      `此处请求 responses，而请求 ${vendor} 使用对话补全（chat completions）：把 useResponses 设为 false，或调用 setOpenAIAPI('chat_completions')。`,
  },
  tracing: {
    off: 'agent 的执行追踪（trace），连同它收到的全部内容，原会发送到 OpenAI；关闭追踪。',
    isOff: '追踪已经关闭：不会向 OpenAI 发送任何内容。',
    own: '追踪数据只交给你自己的处理器；不会向 OpenAI 发送任何内容。',
    beside:
      '此处理器与 OpenAI 自带的处理器并存，后者仍会把追踪数据发送到 OpenAI：改为调用 setTraceProcessors([…])，传入自己的处理器。',
    key: '不再向 OpenAI 发送追踪数据，此密钥已经无用：删掉这一行。',
    byHand: 'agent 的追踪数据仍会发送到 OpenAI：在程序开头调用 setTracingDisabled(true)。',
  },
  call: {
    foreign: '此 agent 的模型来自其他库：它的去向由那个库决定。',
  },
  model: {
    named: (from, to) => `此处没有指定模型，在 Agents SDK 中即为 ${from}；现指定为 ${to}。`,
    unnamed: (from, vendor) => `此处没有指定模型，在 Agents SDK 中即为 ${from}：指定一个 ${vendor} 的模型。`,
  },
  replay: (model, vendor) =>
    `${model} 在此会思考，${vendor} 要求每次工具调用都传回思考内容，而 Agents SDK 会把它丢掉。`,
  output:
    "在 Agents SDK 中：去掉 outputType，在 instructions 中写明 schema，把 modelSettings.providerData.response_format 设为 { type: 'json_object' }，再解析 finalOutput。",
  platform: {
    found: (name) => `${name} 只有 OpenAI 的平台才有。`,
    tool: (name, vendor) =>
      `${name} 是 OpenAI 托管的工具。请求 ${vendor} 使用对话补全（chat completions），SDK 遇到它会抛出错误：去掉它，或自己写一个 tool()。`,
    kept: (name, vendor) => `${name} 是平台托管的工具：确认 ${vendor} 提供它。`,
    realtime: (vendor) => `实时 agent 使用 OpenAI 自己的协议，${vendor} 不提供。`,
    realtimeServed: (vendor) => `${vendor} 也提供实时 agent 所用的服务；它们的去向随所在的会话。`,
    compaction: (name, vendor) =>
      `${name} 需要 OpenAI 的 Responses，而请求 ${vendor} 使用对话补全（chat completions）：去掉它。`,
    state: (name, vendor) =>
      `${name} 接续 OpenAI 保存的内容，而请求 ${vendor} 使用对话补全（chat completions），什么都不保存：把对话一并发送（result.history，或使用 session）。`,
    prompt: (vendor) => `此提示词存放在 OpenAI，${vendor} 无从得知：把它写进 instructions。`,
  },
};
