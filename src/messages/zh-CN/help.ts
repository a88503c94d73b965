import type { help as en } from '../en/help.ts';

/** Chinese of ../en/help.ts. */
export const help: typeof en = {
  description: '把 TypeScript、JavaScript 代码迁离 OpenAI API：扫描、提问、看 diff、写入、撤销。',
  usage: '[root] [options]\n       migrate <command> [root] [options]',

  commands: {
    migrate: '扫描，询问未定事项，显示 diff，写入（不写命令时即运行它）',
    scan: '列出所有用到 OpenAI 的地方；不需要目标',
    check: 'CI 门禁：代码仍依赖 OpenAI 时退出码为 1',
    undo: '恢复上一次 migrate 的改动',
    providers: '列出目标，或详细显示其中一个',
    doctor: '用你自己的密钥试用目标；显示每个请求，先询问再发送',
    report: '渲染一份 JSON 报告，或把多份合为一份：同次运行的分片或多个仓库的报告',
    emulate: '本地服务器，接受、忽略、拒绝都和厂商一样；按 Ctrl-C 结束',
    init: '写一份配置文件和一个在 pull request 上运行 check 的工作流；不覆盖已有文件',
    help: '显示某个命令的帮助',
  },

  heads: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },

  groups: {
    target: '迁移到哪里：',
    run: '如何运行：',
    scope: '哪些代码：',
    output: '输出和保存什么：',
    catalog: '公开的模型列表：',
    emulate: '模拟什么：',
  },

  flags: {
    to: '目标厂商，自己的端点写 `custom`',
    region: '厂商的端点；默认：中国大陆',
    baseUrl: '改用此 base URL；--to custom 时必填',
    keyEnv: '保存 API 密钥的变量；--to custom 时必填',
    model: '某个模型换成什么；可重复',
    env: 'rename（默认）：密钥和 base URL 的变量改名；keep：不改',
    client: 'inline（默认）：在构建处改每个客户端；shared：由包内一个模块构建它们',
    dryRun: '不在 root 下写入任何内容',
    yes: '取默认值，从不提问',
    pick: '在终端逐块过目 diff；所做选择会保存',
    choices: '保存 --pick 所做选择；不加 --pick：重放它们',
    force: 'git 工作区不干净或没有 git 时也运行',
    noVerify: '跳过改动前后的类型检查',
    noCache: '不使用缓存目录，也不往里写',
    noTodo: '需要人工处理的地方不留 TODO(banjia) 注释',
    failOn: 'manual、blocked 或 new-errors：仍有此类发现时退出码为 1；可重复',
    only: '要运行的规则组，用逗号分隔或重复此选项',
    skip: '不运行的规则组',
    include: '只看这些文件；可重复',
    shard: '例如 2/3：只改动、报告这一份文件；各分片合起来即完整运行',
    exclude: '不看这些文件；可重复；.gitignore 始终有效',
    report: '格式看后缀：.html、.md、.json、.sarif 或 .patch；可重复',
    json: '报告以 JSON 写到 stdout，文字都写到 stderr',
    verbose: '还显示保持不变的内容和各阶段的耗时',
    config: '默认：banjia.config.json，或 package.json 中的 "banjia" 键',
    lang: 'en 或 zh-CN；默认：随环境的 locale',
    jsonData: '以 JSON 输出数据',
    refresh: '下载列表，存入缓存目录，标出新增和消失的模型',
    from: '--refresh 的来源；默认：https://models.dev/api.json',
    port: '默认：8787；0 表示任一空闲端口',
    host: '监听地址；默认：127.0.0.1，仅限本机',
    key: '唯一放行的 API 密钥；默认：任意',
    strict: '厂商忽略、但迁移本该改掉的内容也拒绝',
    jsonLog: '日志以 JSON 写到 stdout，每行一个对象',
    dryCheck: '只显示请求，不发送',
    agree: '不询问就发送请求；会花费少量 token',
    timeout: '一个请求最多用几秒；默认：60',
    jsonChecks: '结果以 JSON 写到 stdout，文字都写到 stderr',
    version: '显示版本',
    help: '显示此帮助；也可写在命令之后',
  },

  footer: `
示例：
  $ migrate                            在当前目录，逐项提问
  $ migrate ./app --to zhipu --dry-run 显示 diff，不写入
  $ migrate --to alibaba --yes --report move.md
  $ migrate --to custom --base-url https://llm.example.com/v1 --key-env LLM_KEY
  $ migrate scan --json | jq .stats
  $ migrate undo

退出码：
  0    完成，或无事可做
  1    check 或 --fail-on 发现有遗留，或 doctor 有检查失败
  2    用法或配置错误，没有写入
  3    失败，已全部回滚
  130  中断，已全部回滚
`,
};
