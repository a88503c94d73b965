import type { mocks as en } from '../en/mocks.ts';

/** Chinese of ../en/mocks.ts. */
export const mocks: typeof en = {
  model: {
    moves: (from, to) => `此测试所测的代码改为请求 ${to}，不再请求 ${from}。`,
    beside: (said) => `${said}随之变化的字段在这里也一并修改。`,
    given: (said) => `${said}此测试在别处自己写了这个名称：查看它期望的是哪一个。`,
    open: (said) => `${said}这个名称也出现在不变的地方：查看此测试期望的是哪一个。`,
    fields: (said) => `${said}请求的其他字段随之变化：查看此测试对这些字段的期望。`,
  },
  params: {
    follow: '此测试所期望的请求，现在带有这些字段。',
    open: '此处可能涉及的请求，字段有变化：查看此测试对这些字段的期望。',
  },
  client: {
    moves: '此测试所测的代码，现在用这些选项创建客户端。',
    open: (baseURL) => `此测试所测的代码，现在用 ${baseURL} 创建客户端：查看此测试对客户端选项的期望。`,
  },
  snapshot: (word) => `此快照含有 ${word}，代码已改用别的名称：查看有哪些变化，再重新生成快照。`,
  module: {
    moves: (from, to) => `代码改为导入 ${to}，不再导入 ${from}，因此 mock 的也换成它。`,
    manual: (from, to) =>
      `代码改为导入 ${to}，对 ${from} 的 mock 不再起作用：改为 mock ${to}，并提供代码从中取用的内容。`,
    lacks: (name) => `迁移后的程序还会从 ${name} 取用 OpenAIProvider 和设置它的函数：此 mock 必须提供它们。`,
  },
  address: {
    moves: (from, to) => `${from} 改为 ${to}，因为此测试对应的代码迁移到那里。`,
    follows: '拼成它的各部分随代码变化。',
    stays: '此测试对应的代码仍访问 OpenAI；保持不变。',
    unseen: '有测试写明 OpenAI 的主机：查看它是否仍与迁移后的代码相符。',
    open: '有测试写明 OpenAI 的主机，但它对应的代码并不都去往同一处：查看它今后会拦截哪些请求。',
    reshaped: (baseURL) =>
      `代码现在向 ${baseURL} 请求 chat completions，不再请求 responses：此 mock 必须按该格式应答。`,
    given: (baseURL) => `此测试自己写明 OpenAI 的地址。由程序提供地址的地方，现在是 ${baseURL}。`,
    fits: '它也匹配代码今后请求的地址。',
    path: (path) => `此处可能对应的代码现在请求 ${path} 下的路径，因此以 /v1 开头的路径可能什么都拦截不到。`,
    apart: (baseURL) => `此测试对应的代码现在请求 ${baseURL}；测试里地址的写法没有可靠的自动改法：人工修改。`,
  },
};
