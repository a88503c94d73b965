import type { Fact } from '../../providers/fact.ts';
import type { rules as en } from '../en/rules.ts';
import { list } from './list.ts';
import { sentence } from './sentence.ts';

/** How sure a fact is, and of when. Sources without an address are named, since no link can lead there. */
const provenance = ({ source, asOf, confidence }: Fact): string => {
  const sure = { documented: '有文档说明', observed: '实际使用中所见', inferred: '推断', unknown: '没有文档说明' };
  const when = asOf === 'unknown' ? '' : `，${asOf}`;
  return `（${sure[confidence]}${when}${/^https?:/.test(source) ? '' : `，${source}`}）`;
};

/** Three files at most: `在 a、b 等 5 个文件中`. */
const inSomeOf = (files: readonly string[]): string =>
  files.length > 3 ? `${files.slice(0, 2).join('、')} 等 ${files.length} 个文件中` : `${list(files)} 中`;

/** What it takes to change the width of what is stored, by what the place is. */
const STEPS = {
  applied: (will: number | undefined) =>
    `这个数据库迁移（migration）已经执行过，保留不动；另写一个数据库迁移，加上 ${will} 维的对应部分，连同其索引，把每一行重新向量化后写入，再交换两者。`,
  column: (will: number | undefined) => `新增一个 ${will} 维的列，连同其索引，把每一行重新向量化后写入，再交换两者。`,
  index: (will: number | undefined) => `新建一个 ${will} 维的索引，把全部内容重新向量化后写入，再切换过去。`,
  number: (will: number | undefined) => `全部重新向量化之后，改为 ${will}。`,
};

/** Chinese of ../en/rules.ts. */
export const rules: typeof en = {
  resting: (message, fact) => `${message}${provenance(fact)}`,
  import: {
    value: (vendor) => `此包保留：${vendor} 兼容它的协议。`,
    type: '只从此包引入类型，无需迁移。',
    other: (name) => `${name} 自带客户端；如何处理，见创建客户端之处的说明。`,
    found: '此处使用 openai 包。',
    unread: (why) => `此文件用到 OpenAI，但读取不了（${why.replace(/[.。]$/, '')}）；其中的内容要人工迁移。`,
  },
  client: {
    found: '此客户端连接 OpenAI。',
    moves: (vendor, baseURL) => `此客户端改为连接 ${vendor}（${baseURL}）。`,
    shared: (vendor, baseURL, { name, path }) => `此客户端由 ${path} 中的 ${name} 创建，连接 ${vendor}（${baseURL}）。`,
    module: (vendor) => `创建 ${vendor} 的客户端；传入的选项优先于此处的。`,
    inPlace: (clients) =>
      `虽有 --client shared，仍有 ${clients} 个客户端就地创建：共享模块只创建 openai 包（4 及以上版本）的客户端和 AI SDK 的现成 provider，且只供能导入它的文件使用。`,
    outdated: (host, note) => `此客户端原先连接 ${host}：为新地址申请一个密钥。${sentence(note)}`,
    second: (name, vendor, baseURL) => `在此客户端旁边创建 ${name}，用于发往 ${vendor}（${baseURL}）的调用。`,
    through: (name, vendor) => `此调用改为经 ${name} 发往 ${vendor}。`,
    there: (vendor) => `此客户端已经连接 ${vendor}。`,
    entry: (vendor) => `此客户端是厂商列表中 OpenAI 的那一项，列表里也有 ${vendor}；保持不变。`,
    relay: (host) =>
      `此客户端经 ${host} 访问 OpenAI，仍会如此：把它的地址和密钥换成目标厂商的，或者通向该厂商的网关的。`,
    otherHost: (host) => `此客户端连接 ${host}，不是 OpenAI；保持不变。`,
    otherKey: (name) => `此客户端属于另一厂商（${name}）；保持不变。`,
    azure: '此客户端连接 Azure OpenAI，那是另一项服务；保持不变。',
    unknown: {
      url: '此客户端连接何处，要到运行时才确定；保持不变。',
      mixed: '此客户端时而用于 OpenAI，时而用于另一厂商；保持不变。',
      registry: '此客户端是供运行时选用的几个客户端之一，看不到它的调用；保持不变。',
      tested: '此测试把客户端交给自身客户端不迁移的代码；保持不变。',
      fetch: '此客户端的密钥只是占位符，问谁由它自己的 fetch 决定；保持不变。',
    },
    built: (vendor, baseURL) =>
      `此客户端的选项组成之处无法安全改写：在那里把 baseURL 设为 ${baseURL}，密钥换成 ${vendor} 的。`,
    versioned: (name, vendor, baseURL) =>
      `这个版本的 ${name} 会自行在地址后面加 /v1，而 ${vendor} 的地址在那个位置没有 /v1：先把包升级到 5.1 或更高版本，再把地址设为 ${baseURL}。`,
    stays: (vendor, resources) => `${vendor} 没有此客户端所用的接口（${list(resources)}）；此客户端仍连接 OpenAI。`,
    staysManual: (vendor, resources) =>
      `此客户端所用的接口（${list(resources)}）在 ${vendor} 用法不同；此客户端仍连接 OpenAI。`,
    handedOn: (vendor) => `此客户端传给了别处的代码，看不到那里的调用：检查那里的模型和参数是否适合 ${vendor}。`,
    keyFromElsewhere: (vendor) => `密钥来自改写不到的地方（设置、数据库、调用方）：今后必须是 ${vendor} 的密钥。`,
    keyWasSecret: (read) =>
      `密钥原先来自其他代码仍在使用的 secret：此客户端现在读取 ${read}，请把它也设为 secret，并写进函数声明所需 secret 的地方。`,
    keyBroughtBeside: (vendor) => `凡自带密钥来代替该变量的（用户、设置、调用方），今后必须提供 ${vendor} 的密钥。`,
    keyKeepsName: ({ name, vendor, isShared }) =>
      isShared
        ? `${name} 名称不变，而不迁移的客户端也读取它：给这个客户端单独设一个变量，填 ${vendor} 的密钥。`
        : `${name} 名称不变：今后要填 ${vendor} 的密钥。`,
    keyFromSpread: (vendor, variable) =>
      `此处展开的对象里若有密钥，今后必须是 ${vendor} 的密钥。${
        variable === undefined
          ? ''
          : `若没有，就会读取 OpenAI 的变量，并把其中的密钥发给 ${vendor}：给此客户端传入 ${variable} 里的密钥。`
      }`,
    sharedKeyFromElsewhere: (vendor, variable) =>
      `密钥${variable === undefined ? '' : '原先'}来自改写不到的地方，一个不迁移的客户端也在使用：${
        variable === undefined
          ? ''
          : `此客户端现在读取 ${variable}，以免把 OpenAI 的密钥发给 ${vendor}；如果密钥由使用者各自提供，就`
      }给此客户端单独一个 ${vendor} 的密钥。`,
    hardcodedKey: (vendor) => `密钥写在代码里：更换它（作废旧密钥），并从环境变量读取 ${vendor} 的密钥。`,
    keyWritten: (vendor, isShared) =>
      isShared
        ? `写在这里的密钥现在发给 ${vendor}，也照旧发给 OpenAI：给请求 ${vendor} 的代码单独设一个密钥。`
        : `写在这里的密钥今后发给 ${vendor}：必须是 ${vendor} 的密钥。`,
    organization: (name, vendor) => `${name} 对 ${vendor} 没有用；移除。`,
    organizationSpread: (name, vendor) =>
      `${name} 对 ${vendor} 没有用，它随此处展开的对象带入：若别处也不需要，请在来源处移除。`,
  },
  other: {
    found: (name) => `${name} 连接 OpenAI。`,
    web: (name, vendor) =>
      `${name} 用个人会话访问 ChatGPT 网页产品，它不是 API，${vendor} 也没有对应的接口：改用凭密钥访问的客户端。`,
    fixed: (name, vendor) => `${name} 把 OpenAI 的地址写死在包里，无法指向 ${vendor}：改用 openai 包发出这些调用。`,
    option: (name, option, to) =>
      `${name} 连接 OpenAI：把 ${option} 设为 ${to.baseURL}，并换用 ${to.vendor} 的密钥和模型。`,
    named: (name, to) =>
      `${name} 按名称把 OpenAI 的模型指向 OpenAI：改用 ${to.vendor} 的模型，并设置 modelProvider: 'openai'，密钥填入 apiKey，${to.baseURL} 填入 configuration.baseURL。`,
    string: (name, { instead: [maker, from], option, vendor, baseURL }) =>
      `${name} 仅凭名称创建 OpenAI 的模型：改为传入用 ${from} 的 ${maker} 创建的模型，用 ${vendor} 的模型和密钥，并把 ${baseURL} 填为 ${option}。`,
    client: (name, option, to) =>
      `${name} 会自行创建 OpenAI 的客户端：把 openai 包的客户端作为 ${option} 传给它，baseURL 设为 ${to.baseURL}，并换用 ${to.vendor} 的密钥和模型。`,
    listed: (from, [name, instead], to) =>
      `${from} 只认识自带列表里的模型：改用 ${instead} 的 ${name}，baseURL 设为 ${to.baseURL}，密钥用 ${to.vendor} 的，模型用字符串指定。`,
  },
  call: {
    found: (path) => `${path} 由 OpenAI 提供。`,
    moves: (path, vendor) => `${vendor} 也提供 ${path}，随客户端一起迁移。`,
    splits: (path, vendor, client) => `${path} 经 ${client} 迁移到 ${vendor}。`,
    apart: (path, to) =>
      `${path} 要发往 ${to.vendor}，但它的客户端连接别处，这里又无法改写出第二个客户端：用密钥 ${to.apiKeyEnv} 和地址 ${to.baseURL} 创建一个，并经它发出此调用。`,
    likely: (path, vendor) => `${vendor} 也提供 ${path}；它的客户端来自此仓库看不到的地方，应是迁移了的客户端。`,
    caveat: (path, vendor, note) => `${path} 迁移到 ${vendor}，但有差别：${sentence(note)}`,
    manual: (path, vendor, note) => `${path} 在 ${vendor} 用法不同${note === undefined ? '。' : `：${sentence(note)}`}`,
    blocked: (path, vendor, note) => `${vendor} 不提供 ${path}。${note === undefined ? '' : sentence(note)}`,
    undocumented: (path, vendor, note) =>
      `没有文档说明 ${vendor} 提供 ${path}。${note === undefined ? '' : sentence(note)}`,
    lines: (vendor) => `输入文件的各行也写有模型和参数：换成 ${vendor} 的。`,
    held: (path, vendor) => `${path} 随其客户端保留：它所操作的对象或所经的库无法指向 ${vendor}。`,
    left: (path) => `${path} 发往另一厂商的客户端；保持不变。`,
    entry: (path, vendor) => `${path} 属于厂商列表中 OpenAI 的那一项，列表里也有 ${vendor}；保持不变。`,
    mixed: (path) => `${path} 既经过迁移的客户端，也经过不迁移的客户端：模型和参数要分情况设置。`,
    open: (path) => `${path} 经过的客户端未必是 OpenAI 的；保持不变。`,
    unseen: (path) => `${path} 可能是 OpenAI 的调用，但看不出经过谁的客户端；保持不变。`,
  },
  registry: {
    holds: (vendor, apiKeyEnv) =>
      `这里可以选择厂商，其中有 ${vendor}，也有 OpenAI。无需迁移：把 ${vendor} 设为默认，给它密钥（别处的变量名是 ${apiKeyEnv}），OpenAI 的那一项仍归 OpenAI。`,
  },
  model: {
    found: (id) => `${id} 是 OpenAI 的模型。`,
    moves: (from, to, reason) => `${from} 改为 ${to}：${sentence(reason)}`,
    sent: (from, to, reason) => `未指定模型时，库会请求 ${from}，因此指定 ${to}：${sentence(reason)}`,
    more: (to, manual) => `${to} 只写名称还不够：${sentence(manual)}`,
    there: (id) => `${id} 是目标厂商自己的模型。`,
    unmapped: (id, vendor) => `${vendor} 没有已知的模型与 ${id} 对应：用 --model ${id}=… 选定一个。`,
    others: (id) => `${id} 是其他厂商的模型，与多家厂商的模型名称写在一起；保持不变。`,
    unknown: (id) => `${id} 不是 OpenAI 公布过的模型 ID：人工选定替代它的模型。`,
    tuned: (id, vendor) => `此处微调 ${id}：选一个 ${vendor} 允许微调的模型。`,
    fineTuned: (id) => `${id} 是微调过的模型，只有 OpenAI 有：另选模型，或者重新训练。`,
    missing: (path, vendor, successor) =>
      `${path} 没有指定模型，用的是 OpenAI 的默认值；${vendor} 要求指定模型${successor === undefined ? '' : `，例如 ${successor}`}。`,
    atRunTime: (vendor, files, isByTurns) =>
      `${
        isByTurns
          ? `模型在运行时选定，这里也会请求其他厂商：原来请求 OpenAI 的情况，确保传入的是 ${vendor} 的模型。`
          : `模型在运行时选定：确保到达这里的只有 ${vendor} 的模型。`
      }${files.length === 0 ? '' : `其中可能有 OpenAI 的模型名，它们写在 ${inSomeOf(files)}。`}`,
    collision: (from, to) =>
      `${list(from)} 都会变成 ${to}，但在这里必须互不相同：用 --model 分别指定，或人工修改这一组模型。`,
    shared: (ids) => `${list(ids)} 也会到达不迁移的调用：给迁移的调用单独一组模型。`,
    offered: (id, vendor) => `${id} 是模板中可选的模型之一，而模板不会改写：把两处一起换成 ${vendor} 的模型。`,
    fromEnv: (name, vendor) => `模型从 ${name} 读取，这里没有文件设置它：填入 ${vendor} 的模型。`,
    heldBack: (ids, vendor) =>
      `到达此调用的模型（${list(ids)}）未能改名，因此它仍会向 ${vendor} 请求这些模型：人工修改。`,
    setUnmapped: (ids, vendor) =>
      `这组模型必须一起更换，而 ${vendor} 没有与 ${list(ids)} 对应的模型：用 --model 选定，或人工修改这一组模型。`,
    declared: (id, type, specifier) =>
      `${id} 声明为 ${specifier} 的 ${type} 类型，它不含其他厂商的模型：先改声明为 string，再更换模型。`,
    stays: (id) => `${id} 随其调用保留。`,
    lookalike: (id) => `此处写有 ${id}，但没有看到使用它的调用；保持不变。`,
    tested: (id, vendor) =>
      `测试把 ${id} 传给迁移的调用，可能还期望它原样返回；保持不变。如果测试真的请求 API，则需要 ${vendor} 的模型。`,
    nameTest: {
      answers: (from, to) => `此处判断模型名，${to} 的结果与 ${from} 不同。`,
      finds: (from, to) => `此处按模型名查找，${to} 查到的与 ${from} 不同：加上 ${to}。`,
      fallsBack: (from, to) => `此处按模型名查找，有 ${from} 而没有 ${to}，会取默认值：加上 ${to}。`,
    },
  },
  param: {
    renamed: (from, to, vendor) => `${from} 在 ${vendor} 叫 ${to}。`,
    moved: (to) => `值改由 ${to} 传递。`,
    dropped: (name, vendor) => `${name} 对 ${vendor} 没有用；移除。`,
    refused: (name, vendor) => `${vendor} 拒绝 ${name}，调用没有它也可以；移除。`,
    clamped: (name, range, vendor) => `${vendor} 的 ${name} 取值范围：${range}。`,
    replaced: (name, from, to, vendor) => `${name} ${from} 在 ${vendor} 是 ${to}。`,
    added: (name, note) => `设置 ${name}：${sentence(note)}`,
    through: (param, option) => `库没有 ${param} 的选项：由 ${option} 传递。`,
    unplaced: (param, text, name) => `${param} 必须是 ${text}，而这个版本的 ${name} 没有对应的选项；更新的版本可能有。`,
    elsewhere: (text) => `这里没有写 ${text} 的位置：写到发出此请求之处。`,
    sent: (name, value, vendor) => `库自己会发送 ${name} ${value}，${vendor} 不接受。`,
    unsaidInResponses: (field, model, vendor) =>
      `在对话补全（chat completions）里，${field} 让 ${model} 像旧模型那样回答；${vendor} 的 responses 接口里该用什么，没有文档说明，因此模型在这里可能会思考：查证一下。`,
    keeps: (name, model) => `设置 ${name}，让 ${model} 像旧模型那样回答。`,
    ignored: (name, vendor) => `${name} 在 ${vendor} 不起作用。`,
    neutral: (name, vendor) => `${name} 在 ${vendor} 不起作用，而取这个值原先也不起作用。`,
    undocumented: (name, vendor) => `${vendor} 没有文档说明 ${name}；保留。`,
    unlisted: (name, vendor) => `${vendor} 可能拒绝 ${name}。`,
    rejected: (name, vendor) => `${vendor} 拒绝 ${name}。`,
    value: (name, value, vendor) => `${vendor} 不接受 ${name} ${value}。`,
    schema: (name, vendor) => `${vendor} 不接受带 schema 的 ${name}。`,
    together: (names, vendor) => `${vendor} 不接受 ${list(names)} 同时出现。`,
    defaults: (vendor, found) => `此处未写，而 ${vendor} 的做法与 OpenAI 不同：${found.join('；')}。`,
    default: (name, value, own) => `${name} 是 ${value}，而非${own === undefined ? '不设' : ` ${own}`}`,
    manySystem: (count, vendor) => `发送了 ${count} 条 system 消息，而 ${vendor} 只读取一条：合并成一条。`,
    open: (name, values, vendor) =>
      `${name} 要到运行时才确定${values.length === 0 ? `：对照 ${vendor} 接受的值检查` : `，而 ${vendor} 只接受 ${list(values)}`}。`,
    openValues: (name, values, vendor) => `${name} 在这里可能是 ${list(values, '或')}，${vendor} 不能原样接受。`,
    openList: (name, most, vendor) => `${name} 可能超过 ${vendor} 接受的 ${most} 项：更长的列表要分批发送。`,
    tooLong: (name, most, vendor) => `${name} 在 ${vendor} 最多 ${most} 个字符。`,
    tooMany: (name, most, vendor) => `${name} 在 ${vendor} 最多 ${most} 项。`,
    late: (name, vendor) => `${name} 在其他参数之后才设置，而 ${vendor} 对它的处理不同：人工检查。`,
    nothing: (name, vendor) => `${name} 在这里可能是 null，而 ${vendor} 未必把它当作“未给出”；undefined 则不会发送。`,
    hidden: (vendor) => `此调用的参数在看不到的地方组成：对照 ${vendor} 接受的参数检查。`,
    pieced: (vendor) => `这些参数一步步加入又去掉：对照 ${vendor} 接受的参数检查。`,
    shared: (vendor) => `这些参数也会到达不迁移的调用：给 ${vendor} 单独一组参数。`,
    both: (vendor) => `这些参数既是库的选项，也用于库以外的调用，而 ${vendor} 对两者要求不同：各给一组参数。`,
    switches: (vendor) => `到达此调用的模型在 ${vendor} 需要不同的设置：分情况设置。`,
    and: (text, note) => (note === undefined ? text : `${text}${sentence(note)}`),
  },
  width: {
    again: (from, to) => `${to} 的向量与 ${from} 的向量不能相互比较：全部重新向量化。`,
    fits: (was) => `仍是 ${was} 维，列和索引无需改动。`,
    gives: (was, will) => `维度是 ${will}，而非 ${was}。`,
    lacks: (was, will, to) =>
      `${to} 不提供 ${was} 维${will === undefined ? '' : `；它的维度中最接近的是 ${will} 维`}。`,
    shorter: (to, room) => `${to} 的每段文本最多 ${room} 个 token，少于旧模型：更长的文本要先切分。`,
    unasked: (name, was, to) =>
      `这个版本的 ${name} 无法向 ${to} 请求 ${was} 维，更新的版本也许可以：升级后仍是 ${was} 维。`,
    depend: (count, files) =>
      count === 0
        ? '此仓库中没有发现依赖维度的地方：检查存储本身。'
        : `依赖维度的地方有 ${count} 处，在 ${inSomeOf(files)}。`,
    open: (to, offered) =>
      offered.length === 0
        ? `没有文档说明 ${to} 的向量有多少维：检查已存储的列。`
        : `维度要到运行时才确定：${to} 提供 ${list(offered)} 维。`,
    found: (was) => `此处存放 ${was} 维的向量，与 OpenAI 的向量在这里的维度相同。`,
    stays: (was) => `此处存放 ${was} 维的向量；生成它们的调用不迁移。`,
    kept: (was, to) => `${list(to)} 的向量也是 ${was} 维，此处无需改动。`,
    unsure: (was, to) =>
      `此处存放 ${was} 维的向量：检查${to.length === 0 ? '新模型' : ` ${list(to)} `}的向量是否也是。`,
    blocked: ({ from, to, was, will, count, steps }) =>
      `${was} 维，与 ${list(from)} 的向量相同；${list(to)} 的向量是 ${will} 维。${STEPS[steps](will)}${
        count === 1 ? '' : `这一维度共有 ${count} 处，此处是其中之一，要一起改。`
      }`,
    keeps: (was) => `设置 dimensions，使向量仍是 ${was} 维。`,
    nearest: (was, will, to) => `dimensions 设为 ${will}：${to} 不提供 ${was} 维。`,
  },
  env: {
    found: (name) => `此处读取 ${name}。`,
    renamed: (from, to) => `${from} 改为 ${to}。`,
    value: (name) => `${name} 改存目标厂商的地址。`,
    model: (name, from, to) => `${name}：${from} 改为 ${to}。`,
    added: (name, kept) => `新增 ${name}；${kept} 保留，因为其他代码仍在读取它。`,
    oldKey: (name, vendor) =>
      `${name} 里仍是一个看似 OpenAI 的密钥，会发给 ${vendor}：换成该厂商自己的密钥，并作废旧密钥。`,
    further: (name) => `新增 ${name}：有些调用发往另一厂商，用的是它自己的密钥。`,
    furtherAddress: (name) => `新增 ${name}：有些调用发往另一厂商，用的是它自己的地址。`,
    kept: (name) => `${name} 名称不变。`,
    elsewhere: (name) => `此处读取 ${name}，不是用于迁移的客户端；保持不变。`,
    loose: (name) => `要迁移的部分都不从此处的 ${name} 取密钥或地址；保持不变。`,
    names: (name) => `${name} 指定了一个要迁移的调用的模型；名称不变。`,
    held: (name, vendor) =>
      `此处的 ${name} 用于一个迁移的客户端，但名称不变，因为其他代码也读取它：给此客户端单独设一个变量，存放 ${vendor} 的值。`,
    othersSample: (name) => `${name} 在此是另一厂商的示例；保持不变。`,
    asText: (name, to) => `此处的 ${name} 是一段文本。如果靠它找到同名的变量，注意迁移后的代码现在读取 ${to}。`,
    byKey: (name, to, file) =>
      `此处用键名写出环境变量文件，${file} 中的 ${name} 可能是其中之一：迁移后的代码现在读取 ${to}，请改用这个名称写入。`,
    unread: (name) => `此处设置了 ${name}，但要迁移的部分都不读取它；保持不变。`,
    byName: (name) =>
      `代码里有文本 ${name}，因此可能有代码按名称读取它：如果用于要迁移的部分，今后要填目标厂商的值；保持不变。`,
    built: (path) => `${path} 由这份代码构建而成：重新构建，并把产物与代码放在一起。`,
    unused: (name) => `迁移后的客户端不再读取 ${name}；保留给可能还在读取它的代码。`,
    unreadByTest: (name) => `迁移后的客户端不再读取 ${name}，因为地址写在代码里：此测试在这里设置的地址不会收到请求。`,
    besideInTest: (name, to) => `此测试设置了 ${name}，而迁移后的代码不再读取它：也要设置 ${to}。`,
    besideInProgram: (name, to) => `此处设置了 ${name}，而迁移后的代码不再读取它：它需要的是 ${to}。`,
    asked: (name, to) => `此处问 ${name} 是否已设置，而迁移后的代码读取的是 ${to}：如果问的是它，请改问 ${to}。`,
    mention: (name, to) => `这段消息原先写的是 ${name}，改为 ${to}。`,
    stands: (name) => `此处写有 ${name}。`,
    given: (name, whose) => `${name} 在此传给${whose}，那里运行的可能不是你的代码。`,
    others: (name, to, whose) =>
      `${name} 在此传给${whose}，那里运行的可能不是你的代码；保持不变。如果是你的代码，现在需要 ${to}。`,
    runtime: (name, vendor) => `程序启动时由 ${name} 设置此项，名称不变：它的值必须是 ${vendor} 的。`,
    setting: (name, to) => `在 ${name} 所来自的设置（secrets、CI 变量）里加上 ${to}：这些设置不在任何文件里。`,
    store: (name, to) =>
      `${name} 在此是你自己的存储里的键名；保持不变。迁移后的代码读取 ${to}：让它取到目标厂商的密钥。`,
    copied: (to) => `在此给 ${to} 填入目标厂商的密钥：没有复制密钥。`,
    beside: (name, to) => `此处也写有 ${name}。如果迁移后的代码从这里取值，则需要 ${to}。`,
    otherLanguage: (name, to) =>
      `此处读取 ${name} 的是另一种语言的程序，不迁移：它继续用 ${name}，迁移后的代码另用 ${to}。`,
    behind: (name) => `${name} 的值来自你自己的存储：把目标厂商的密钥放到那里。`,
    written: (name) => `密钥写在文件里：更换它（作废旧密钥），并让 ${name} 的值来自仓库之外。`,
    whose: {
      image: (service) => `服务 ${service}（现成的镜像）`,
      build: (service) => `服务 ${service}（由不含迁移代码的目录构建）`,
      action: (uses) => `外部 action（${uses}）`,
      input: () => '某个 action 的输入',
      job: (job) => `任务 ${job}（运行另一种语言）`,
      base: (image) => `由 ${image} 构建的镜像`,
    },
  },
  markup: {
    in: { component: '模板', page: '页面' },
    import: '此页面使用 openai 包；页面不会改写：把相关代码移到模块里，或人工修改。',
    client: (where) => `${where}里创建了客户端，而${where}不会改写：人工修改。`,
    call: (path, where) => `${where}里调用了 ${path}，而${where}不会改写：把调用移到脚本里，或人工修改它的模型和参数。`,
    host: (where) => `${where}里写有 OpenAI 的地址，而${where}不会改写：人工修改。`,
    model: (id, to) =>
      `模板里写有 ${id}，而模板不会改写：如果它会到达迁移的调用，${to === undefined ? '选定替代它的模型' : `改为 ${to}`}。`,
    env: (name, to) => `${name} 改为 ${to}；模板不会改写，仍读取 ${name}。`,
  },
  todo: (text) => `TODO(banjia): ${text}`,
};
