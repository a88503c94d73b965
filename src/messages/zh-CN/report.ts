import type { Action, Confidence } from '../../finding.ts';
import type { ReportFile, Stage } from '../../report.ts';
import type { report as en } from '../en/report.ts';

const actions: Readonly<Record<Action, string>> = {
  rewrite: '改写',
  manual: '人工处理',
  blocked: '不支持',
  none: '保持不变',
};

const confidences: Readonly<Record<Confidence, string>> = {
  certain: '确定',
  likely: '很可能',
  possible: '可能',
};

const statuses: Readonly<Record<ReportFile['status'], string>> = {
  changed: '修改',
  created: '新建',
  deleted: '删除',
  manual: '人工处理',
};

const stages: Readonly<Record<Stage, string>> = {
  list: '列出文件',
  prefilter: '初筛',
  parse: '解析',
  analyse: '分析',
  plan: '规划',
  apply: '写入',
  verify: '类型检查',
};

/** Chinese of ../en/report.ts. */
export const report: typeof en = {
  actions,
  confidences,
  statuses,
  stages,
  duration: (ms) => (ms < 1000 ? `${Math.round(ms)} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`),
  title: (command, provider, root) => {
    if (command === 'migrate') return `从 OpenAI 迁移到${provider === null ? '其他厂商' : ` ${provider}`}`;
    return command === 'scan' ? `${root} 中的 OpenAI` : `${root} 中剩余的 OpenAI`;
  },
  dryRun: '试运行：没有写入任何内容。',
  madeBy: (name, version) => `${name} ${version}`,

  target: '目标',
  provider: '目标厂商',
  region: '区域',
  inRegion: (provider, region) => `${provider}，区域 ${region}`,
  endpoint: '端点',
  keyVariable: '密钥',
  root: '根目录',
  took: '耗时',
  routes: '路由',
  route: (capability, provider) => `${capability} → ${provider}`,

  actionRequired: '需要处理',
  nothingRequired: '没有需要人工处理的内容。',
  docs: '文档',

  models: '模型',
  from: '原模型',
  to: '新模型',
  kind: '类别',
  uses: '出现次数',
  reason: '原因',
  times: (n) => `${n} 处`,

  changedFiles: '改动的文件',
  rewritten: '改写',
  found: '发现',
  leftAlone: '保持不变',
  skipped: '跳过的文件',
  verification: '类型检查',
  totals: '合计',
  files: '文件',
  file: '文件',
  line: (n) => `第 ${n} 行`,
  place: '位置',
  code: '错误码',
  message: '说明',
  run: '运行',
  rule: '规则',
  confidence: '置信度',
  total: '合计',
  family: '规则组',
  stage: '阶段',
  time: '耗时',
  diff: 'diff',
  andMore: (n) => `以及另外 ${n} 个`,

  findings: (n) => `${n} 处发现`,
  inFiles: (n) => `${n} 个文件`,
  lines: (added, removed) => `+${added} −${removed}`,
  sum: (total, files, counts) =>
    `${files} 个文件中有 ${total} 处发现：` +
    `改写 ${counts.rewrite} 处，人工处理 ${counts.manual} 处，不支持 ${counts.blocked} 处，保持不变 ${counts.none} 处`,
  fileStats: (stats) =>
    `列出 ${stats.filesListed} 个文件，可能使用 OpenAI 的 ${stats.filesCandidate} 个，解析 ${stats.filesParsed} 个，` +
    `修改 ${stats.filesChanged} 个，新建 ${stats.filesCreated} 个`,

  verified: ({ ran, why, errorsBefore, errorsAfter, newErrors }) => {
    if (!ran) return why === undefined ? '没有检查类型。' : `没有检查类型：${why}`;
    const partly = why === undefined ? '' : `有一部分没有检查：${why}`;
    if (errorsBefore === 0 && errorsAfter === 0) return `改动的文件在改动前后都没有类型错误。${partly}`;
    const fresh = newErrors.length === 0 ? '没有新增' : `新增 ${newErrors.length} 个`;
    return `改动前有 ${errorsBefore} 个类型错误，改动后 ${errorsAfter} 个，${fresh}。${partly}`;
  },

  sarifRule: (id) => `使用了 OpenAI，由 ${id} 发现`,
  causedBy: (rule) => `紧邻 ${rule} 的改动`,

  nothingFound: '没有发现使用 OpenAI 的地方。',
  nothingRemains: '这里已没有依赖 OpenAI 的内容。',
  remaining: '仍在使用 OpenAI',
  remains: (places, files) => `此代码在 ${files} 个文件中有 ${places} 处仍依赖 OpenAI。`,

  next: {
    dryRun: '没有写入任何内容。下一步：去掉 --dry-run 再运行一次，写入这些改动。',
    newErrors: '下一步：查看新的类型错误。`migrate undo` 可恢复全部内容。',
    settle: (places) => `下一步：处理上面的 ${places} 处，然后运行测试。\`migrate undo\` 可恢复全部内容。`,
    settleOnly: (places) => `没有改写任何内容。下一步：处理上面的 ${places} 处。`,
    tryIt: (keyEnv) => `下一步：设置 ${keyEnv}，然后运行测试。\`migrate undo\` 可恢复全部内容。`,
    nothing: '没有需要处理的内容。',
    scan: '下一步：`migrate --to <provider> --dry-run` 显示会改动什么；`migrate providers` 列出目标。',
  },

  patch: {
    leftOut: (path) => `banjia 略去了 ${path}：其 diff 中有 API 密钥。`,
  },
  unknownEnding: (path) => `“${path}”的后缀没有对应的报告格式。`,
  knownEndings: (endings) => `文件名要用以下后缀之一：${endings.join('、')}。`,

  html: {
    lang: 'zh-CN',
    filter: '筛选发现',
    allFiles: '所有文件',
    allRules: '所有规则',
    shown: (shown, total) => `显示 ${shown} 处，共 ${total} 处发现`,
    nothingShown: '没有符合条件的发现。',
  },
};
