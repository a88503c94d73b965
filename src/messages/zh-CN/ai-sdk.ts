import type { aiSdk as en } from '../en/ai-sdk.ts';
import { list } from './list.ts';

/** Chinese of ../en/ai-sdk.ts. */
export const aiSdk: typeof en = {
  module: (vendor) => `创建 ${vendor} 的模型。`,
  import: {
    found: (name) => `此处使用 ${name}。`,
    moves: (to) => `此处导入的内容改由 ${list(to)} 提供。`,
    beside: (to) => `在此导入之外增加 ${list(to)}；保持不变的代码仍需要此导入。`,
    same: (vendor) => `包保持不变：在此主版本中，没有别的包能用 chat completions 请求 ${vendor}。`,
    stays: '此处导入的内容保持不变。',
    type: '只从此包导入类型；无需迁移。',
  },
  client: {
    built: (name, vendor, baseURL) => `在此创建 ${name}，用于发往 ${vendor}（${baseURL}）的调用。`,
    ready: (name, vendor) => `${name} 由 ${vendor} 的包直接提供。`,
    setting: (name, create) => `向 ${create} 传入 ${name}；原来的 provider 无需写明这一项。`,
    noOption: (create, name) => `${create} 没有 ${name} 选项；移除。`,
  },
  creator: {
    found: (name) => `此处把 ${name} 作为值传出，看不到调用它的代码。`,
    handedOn: (name, to) =>
      `此处把 ${name} 作为值传出，看不到调用它的代码：${
        to.create === name ? '' : `改传 ${to.from} 的 ${to.create}，`
      }调用时以 ${to.baseURL} 为 baseURL，使用 ${to.vendor} 的密钥和模型。`,
  },
  call: {
    through: (path, name, vendor) => `${path} 改为通过 ${name} 请求 ${vendor}。`,
  },
  object: {
    bare: (name, vendor) =>
      `${name} 只向 ${vendor} 请求 JSON，不发送 schema：在提示词中写明回答必须有哪些字段、各是什么类型。`,
    schema: (vendor) =>
      `回答的 schema 会随请求发送，而 ${vendor} 不接受：同时设置 jsonPromptInjection，让 schema 写进提示词。`,
    mode: (vendor, name) =>
      `${name} 靠强制调用工具来获取对象，${vendor} 不接受这种方式：用 mode: 'json'，schema 会写进提示词。`,
  },
  platform: {
    found: (text) => `${text} 只适用于 OpenAI 自己的模型。`,
    stays: (text, vendor) =>
      `${text} 只适用于 OpenAI 自己的模型，对 ${vendor} 的模型不起作用：自己写一个工具，或去掉它。`,
    unmoved: (text) => `${text} 交给不迁移的模型；保持不变。`,
  },
  param: {
    byCase: (text) => `可能传到这里的模型只有一部分迁移；迁移的模型需要 ${text}。`,
    refusedByCase: (name) => `可能传到这里的模型只有一部分迁移；迁移的模型带 ${name} 会被拒绝。`,
    unusedByCase: (name) => `可能传到这里的模型只有一部分迁移；${name} 对迁移的模型没有用。`,
    noOption: (name, option) => `${name} 没有 ${option} 选项；移除。`,
    renamed: (from, to, name) => `${from} 在 ${name} 中名为 ${to}。`,
    twice: (option, name, key) =>
      `${name} 除了发送 ${option} 所代表的字段，还会以 ${option} 这个名称再发送一次：写在键 '${key}' 下则不会。`,
    texts: (sent, most, vendor) =>
      `一次调用最多带 ${sent} 条文本，而 ${vendor} 只接受 ${most} 条：每次传入 ${most} 条。`,
    extra: (option, vendor) =>
      `${option} 让 OpenAI 的 Responses API 在回答之外返回更多内容，${vendor} 不认识它；移除。`,
    stored: (option) => `${option} 接续 OpenAI 保存的对话：自行保存消息，每次全部发送。`,
    unknown: (option, vendor) => `不清楚 ${option} 对 ${vendor} 有何意义：查明它在那里是否有用、叫什么名称。`,
    key: (key) => `新模型从 ${key} 下读取选项。`,
    emptied: '这些选项对新模型都没有用；移除。',
    otherKey: '这些模型的选项在无法安全改写的地方拼成：现在要写在另一个键下，模型才会读取。',
    bothKeys: (key) => `${key} 下已有选项：把 OpenAI 模型的选项中仍有用的移到那里。`,
    noPlace: (field, value, name) => `${field} 应为 ${value}，而 ${name} 不传递这个字段。`,
    unasked: (model, fields) => `这里看不到请求 ${model} 的代码：那段代码必须设置 ${list(fields)}。`,
    place: (field, value) => `这些模型的选项中 ${field} 应为 ${value}，而选项没有写在这里。`,
    setting: (option, value) => `此调用的设置中 ${option} 应为 ${value}，而设置没有写在这里。`,
    temperature: (to, vendor) =>
      `代码没有写明时，此主版本的 AI SDK 会发送值为 0 的 temperature，${vendor} 不接受；设为 ${to}。`,
    temperatureOpen: (vendor) =>
      `代码没有写明时，此主版本的 AI SDK 会发送值为 0 的 temperature，${vendor} 不接受：另设一个值。`,
  },
  gateway: {
    asked: (path, vendor) =>
      `${path} 按名称请求 Vercel 的网关，而这里写明的并不总是 OpenAI 的模型名称：凡是 OpenAI 的，换成 ${vendor} 的模型。`,
    stays: 'Vercel 的网关保留，供代码中看不到的名称使用。',
    offered: (name) => `此处列有 ${name}，经网关请求，实际名称运行时才知道；保持不变。`,
  },
  reach: {
    named: '模型名称交给 Vercel 的网关，它可能没有写在这里，也可能属于其他厂商。',
    none: (resource) => `AI SDK 没有哪个包能为它创建 ${resource} 的模型：此处保留 OpenAI 的 provider；或自行发送请求。`,
    links: (name) => `${name} 请求 base64 格式的图像，而厂商返回链接：此处保留 OpenAI 的 provider；或自行发送请求。`,
  },
};
