import type { http as en } from '../en/http.ts';
import { list } from './list.ts';
import { sentence } from './sentence.ts';

/** Chinese of ../en/http.ts. */
export const http: typeof en = {
  request: {
    found: (request) => `${request} 发往 OpenAI。`,
    moves: (request, vendor) => `${vendor} 也提供 ${request}，随其地址一起迁移。`,
    caveat: (request, vendor, note) => `${request} 迁移到 ${vendor}，但有差别：${sentence(note)}`,
    model: (request, vendor, successor) =>
      `${request} 用 OpenAI 的名称查询模型：改为查询 ${vendor} 的模型${successor === undefined ? '' : `，例如 ${successor}`}。`,
    manual: (request, vendor, note) =>
      `${request} 在 ${vendor} 用法不同${note === undefined ? '。' : `：${sentence(note)}`}`,
    blocked: (request, vendor, note) => `${vendor} 不提供 ${request}。${note === undefined ? '' : sentence(note)}`,
    open: (path) =>
      `这个 ${path} 请求发往何处，要到运行时才确定；保持不变。如果是 OpenAI，修改指向它的设置，连同密钥和模型。`,
    openWhole: (variable) =>
      `这个请求发往何处取决于 ${variable} 的值，代码里看不到；保持不变。如果是 OpenAI，修改这个值，连同密钥和模型。`,
    held: {
      path: (request, to) =>
        `${request} 发往 OpenAI，但请求什么要到运行时才确定${to === undefined ? '。' : `：查清其中哪些${to}`}`,
      unknown: (request) => `${request} 发往 OpenAI，除非运行时有设置指向别处；保持不变。`,
      mixed: (request) => `${request} 时而发往 OpenAI，时而发往别处；保持不变。`,
      entry: (request) => `${request} 属于厂商列表中 OpenAI 的那一项，列表里也有目标厂商；保持不变。`,
      alone: (request) => `${request} 列出 OpenAI 的模型，但使用这些模型的代码都不迁移；保持不变。`,
      fed: (request) => `${request} 处理的文件属于留在 OpenAI 的调用，与这些调用一起保留。`,
      shared: (request, to) =>
        `${request} 的地址也供不迁移的部分使用${to === undefined ? '。' : `：给它一个单独的地址，${to}`}`,
      apart: (request, to) => `${request} 的地址拼成之处无法安全改写${to === undefined ? '。' : `：让它${to}`}`,
    },
    leads: (vendor, baseURL) => `指向 ${vendor}（${baseURL}）。`,
    serves: (vendor, baseURL) => `由 ${vendor} 在 ${baseURL} 提供。`,
  },
  endpoint: {
    moves: (from, to) => `${from} 改为 ${to}。`,
    hostOnly: (variable, origin) => `路径写在这里，所以 ${variable} 只存主机：${origin}。`,
    leads: '某个请求或客户端的地址由此拼成；此处跟随那个请求或客户端。',
    found: (text) => `${text} 是 OpenAI 的地址，但这里看不到发往它的请求。`,
    test: '此处判断一个地址是否属于 OpenAI：对迁移了的部分，结果与以前不同。',
    entry: (vendor) => `这是厂商列表中 OpenAI 的那一项，列表里也有 ${vendor}；保持不变。`,
    name: '此处写有 OpenAI 的主机，但不是端点；保持不变。',
    inTest: '测试里写有 OpenAI 的主机：检查它与迁移后的部分是否仍然相符。',
  },
  proxy: {
    found: (text) => `此处把请求转发到 OpenAI（${text}）。`,
    entry: (vendor) => `此处把请求转发到 OpenAI，用于厂商列表中 OpenAI 的那一项，列表里也有 ${vendor}；保持不变。`,
    moves: (text, to) => `原先转发到 ${text} 的请求，改为转发到 ${to}。`,
    unseen: (text, to) => `原先转发到 ${text} 的请求，改为转发到 ${to}：确认调用方指定的是新模型。`,
    by: (text, vendor, baseURL) =>
      `此处把请求转发到 OpenAI（${text}）。等经过这里的请求适合 ${vendor} 后，用 ${baseURL} 取代 OpenAI 的 /v1。`,
  },
  policy: {
    lets: (hosts) => `此策略现在也允许页面访问 ${list(hosts)}。`,
    stays: '此策略允许页面访问 OpenAI 的主机；保持不变。',
  },
  webProduct: {
    found: '此处访问 ChatGPT 网页产品，它不是 API。',
    stays: (vendor) => `此处访问 ChatGPT 网页产品，它不是 API，${vendor} 也没有对应的接口；保持不变。`,
  },
  headers: {
    dropped: (name, vendor) => `${name} 对 ${vendor} 没有意义；移除。`,
    shared: (name, vendor) => `${name} 对 ${vendor} 没有意义，但这些请求头也用于不迁移的请求：让两者各用各的请求头。`,
    ownKey: (name) => `此请求改从 ${name} 读取自己的密钥；原先共用的部分保留。`,
    sharedKey: (vendor, name) => `这个密钥与发往别处的请求共用：在此发送 ${vendor} 的密钥，从 ${name} 读取。`,
    hardcodedKey: (vendor) => `密钥写在代码里：更换它（作废旧密钥），并从环境变量读取 ${vendor} 的密钥。`,
  },
  keyShape: (vendor) =>
    `OpenAI 的密钥以 sk- 开头，长度也有定式；此处的检查可能拒绝 ${vendor} 的密钥：放宽它，或者只检查有没有密钥。`,
};
