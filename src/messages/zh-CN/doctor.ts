import type { ErrorKind } from '../../providers/behaviour.ts';
import type { doctor as en } from '../en/doctor.ts';

type Broken = Parameters<typeof en.stream.none>[0];

const list = (items: readonly string[]) => items.join('、');
const ended = (finish: string | undefined) =>
  finish === undefined ? '没有 finish_reason' : `finish_reason 为 ${finish}`;
const broken = (why: Broken) =>
  why === 'timeout' ? '超出了 --timeout 的时限' : why === 'large' ? '内容过大' : '连接中断';

const KINDS: Readonly<Record<ErrorKind, string>> = {
  auth: '密钥无效',
  permission: '此密钥无权这样做',
  model: '此密钥没有这个模型',
  path: '这个地址什么也没有',
  parameter: '请求遭拒',
  context: '请求过长',
  rate: '请求过多',
  quota: '账户余额或额度已用尽',
  content: '厂商的内容过滤拒绝了请求',
  server: '服务器出错',
  overloaded: '服务器过载',
};

const USAGE: Readonly<Record<Parameters<typeof en.stream.ok>[0]['usage'], string>> = {
  apart: '用量在单独的一个数据块上',
  last: '用量在带 choices 的数据块上',
  choice: '用量在 choice 里',
  never: '没有用量',
};

/** Chinese of ../en/doctor.ts. */
export const doctor: typeof en = {
  planned: (requests, tokens) => `${requests} 个请求，逐个发送${tokens > 0 ? `，回答合计最多 ${tokens} 个 token` : ''}`,
  nothingToSend: '没有请求可发。',
  authorization: (masked, variable) => `authorization: Bearer ${masked}   （来自 ${variable}）`,
  question: (requests, hosts) => `把这 ${requests} 个请求发给 ${list(hosts)}？（消耗少量 token）`,
  send: '发送',
  dontSend: '不发送',
  declined: '没有发送任何请求。',
  dryRun: '没有发送任何请求。下一步：去掉 --dry-run 再运行一次。',
  needsYes: '发送请求会消耗 token，须先同意：请加 --yes。',
  needsYesHint: '加 --dry-run 则只显示请求。',
  checking: (subject, host) => `${subject}：等待 ${host} …`,
  title: (name, region, baseURL) => `${name}（${region}）  ${baseURL}`,
  totals: ({ ok, warn, fail, skipped }) => `${ok} 项正常，${warn} 项警告，${fail} 项失败，${skipped} 项未试`,
  ms: (ms) => `${ms} ms`,

  insecure: (url) => `${url} 没有加密：密钥会在网络上明文传输。`,
  insecureHint: '改用 https:// 地址，或用 --base-url 写明就用这个地址。',
  insecureWarning: (url) => `${url} 没有加密：途中任何人都能读到密钥。`,
  credentials: 'base URL 含有用户名、密码、查询参数或片段；它只能是单纯的地址。',
  fromConfig: (host) => `配置文件要把密钥发给 ${host}；没有终端，无法由人同意。`,
  fromConfigHint: '同时用 --base-url 写明这个地址。',

  plan: {
    noModel: '不知道这里有什么对话模型或向量模型，因此没有试任何调用',
    nameModel: '指定一个：--model gpt-4o-mini=<id>。',
    noTools: (model) => `${model} 不支持工具调用`,
    noJson: (model) => `${model} 没有 JSON 模式`,
  },
  skipped: {
    key: '没有密钥，未试',
    endpoint: '端点没有响应，未试',
    refusedKey: '密钥遭拒，未试',
    wish: '未发送',
  },

  key: {
    ok: (variable) => `${variable} 已设置`,
    missing: (variable) => `${variable} 未设置`,
    odd: (variable) => `${variable} 含有空格、换行或密钥中不会有的字符`,
    openAI: (variable) => `${variable} 里是 OpenAI 的密钥，没有发送`,
  },
  reached: (host) => `${host} 有响应`,
  models: {
    ok: (wanted, listed) =>
      wanted.length === 0 ? `列出 ${listed} 个模型` : `列出 ${listed} 个模型，其中有 ${list(wanted)}`,
    missing: (missing) => `没有列出 ${list(missing)}`,
    unreadable: (why) => (why === undefined ? '列表里没有模型' : `列表不完整：${broken(why)}`),
  },
  chat: {
    ok: (finish, tokens) => `有回答，${ended(finish)}${tokens === undefined ? '' : `，${tokens} 个 token`}`,
    empty: (finish) => `回答没有文本，${ended(finish)}`,
    finish: (finish) => `${ended(finish)}，文档中没有这种情况`,
    thinks: '已要求不思考，却仍在思考',
  },
  stream: {
    none: (why) => (why === undefined ? '没有收到数据块' : `没有收到数据块：${broken(why)}`),
    whole: '回答一次性返回，不是流式',
    cut: (chunks, why) => `收到 ${chunks} 个数据块后中断${why === undefined ? '，没有结束标志' : `：${broken(why)}`}`,
    ok: ({ chunks, isDone, usage }) =>
      `${chunks} 个数据块，${isDone ? '以 [DONE] 结束' : '结束时没有 [DONE]'}，${USAGE[usage]}`,
  },
  tools: {
    ok: '调用了工具，参数是 JSON',
    none: (finish) => `提供了工具但没有调用，${ended(finish)}`,
    unnamed: '工具调用没有函数名',
    arguments: '工具调用的参数不是 JSON 对象',
  },
  json: { ok: '回答是 JSON 对象', not: '已开启 JSON 模式，但回答不是 JSON 对象' },
  embedding: {
    ok: (width) => `${width} 维`,
    base64: '要求返回数字，向量却以 base64 返回',
    width: (width, expected) => `${width} 维，应为 ${expected} 维`,
  },

  page: (status) => `返回的是网页（HTTP ${status}），不像 API`,
  redirect: (status, to) => `重定向（HTTP ${status}），没有跟随；目标：${to}`,
  nowhere: '无法识别的地址',
  unreadable: (why) => (why === undefined ? '响应不符合此 API 的格式' : `响应不完整：${broken(why)}`),
  refused: ({ kind, status, code, said }) =>
    `${KINDS[kind]}（HTTP ${status}${code === undefined ? '' : `，${code}`}）${said === '' ? '' : `：${said}`}`,

  unreached: {
    dns: {
      message: (host) => `找不到域名 ${host}`,
      hint: '检查地址有没有拼错，再检查 DNS 和网络。',
    },
    refused: {
      message: (host) => `${host} 拒绝连接`,
      hint: '这个端口没有服务在监听，或防火墙拒绝了你。',
    },
    timeout: {
      message: (host) => `${host} 没有及时响应`,
      hint: '可能有防火墙或代理阻挡；--timeout <s> 可延长等待时间。',
    },
    route: {
      message: (host) => `从这里无法到达 ${host}`,
      hint: '检查网络、VPN 和防火墙。',
    },
    certificate: {
      message: (host) => `${host} 的证书不受信任`,
      hint: '公司代理用自己的证书签名：用 NODE_EXTRA_CA_CERTS=<file> 加上它。若非如此，不要继续。',
    },
    tls: {
      message: (host) => `无法与 ${host} 建立加密连接`,
      hint: '服务器可能只用明文 http，或有代理阻挡。',
    },
    reset: {
      message: (host) => `${host} 切断了连接`,
      hint: '可能有防火墙或代理阻挡。',
    },
    notHttp: {
      message: (host) => `${host} 返回的不是 HTTP`,
      hint: '这个端口上监听的是别的服务。',
    },
    other: {
      message: (host) => `无法连接 ${host}`,
      hint: '检查网络、VPN 和代理。',
    },
  },

  hints: {
    key: ({ docs, other }) =>
      other === undefined
        ? `只读取本进程的环境变量，不读 .env 文件。获取密钥：${docs}`
        : `${other} 已设置：--key-env ${other} 改用它。`,
    oddKey: '重新设置，不要带引号或换行。',
    openAIKey: (name) => `这里要放 ${name} 的密钥。`,
    page: (docs) => `base URL 可能有误，或代理要求登录。${docs}`,
    redirect: '密钥只发往你写明的地址，不发往别处。若信任新地址，用 --base-url 传入。',
    shape: '这个 base URL 可能属于该厂商的另一套 API。',
    stream: '途中的代理可能会缓冲或切断流。',
    usage: '统计流式 token 的代码得不到数据。',
    finish: '判断 finish_reason 的代码可能不认识它。',
    room: '模型还没输出第一个字，就用完了此项检查的 token。',
    thinks: '它的回答会比计划的慢，也更贵；这个模型的思考开关可能变了。',
    tools: '再试一次：是否调用由模型自己决定。若仍是这样，你的工具需要换一个模型。',
    json: '解析回答时要小心，或换一个模型。',
    vectors: '如果向量的返回格式与要求的不同，openai 包的主版本 4 到 6 会把它解析成乱码。',
    list: '模型是否存在，看下面的调用。',
    missing: '列表往往不全。下面的调用可能会给出答案；否则去查证这个 ID。',
    width: '数据库的列和索引依赖向量的维度。',

    auth: ({ variable, docs }) => `检查 ${variable}：厂商对不对，区域对不对，有没有过期？${docs}`,
    permission: ({ docs }) => `为此密钥或账户开通权限：${docs}`,
    model: ({ model }) => `向厂商查证${model === '' ? '这个 ID' : ` ${model}`}，或用 --model 另选一个。`,
    path: () => '检查 base URL：可能缺少 /v1 之类的版本号。',
    parameter: () => '厂商改变了接受的内容，或运行着另一个版本：请报告此问题。',
    context: () => '这个请求很短：端点的计数方式不同。',
    rate: () => '等一分钟再试。',
    quota: ({ docs }) => `给账户充值，或开通该服务：${docs}`,
    content: () => '此项检查的用语无害：请询问厂商。',
    server: () => '稍后再试。',
    overloaded: () => '稍后再试。',
  },
};
