import type { Stage } from '../../report.ts';
import type { cli as en } from '../en/cli.ts';
import { list as listed } from './list.ts';

const list = (words: readonly string[]) => words.join('、');
const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));
const suggestion = (word: string | undefined) => (word === undefined ? '' : `是不是 ${word}？`);
/** Ends with a full stop, but for what ends with one already. */
const ended = (text: string) => text.replace(/([^.?!。？！])$/, '$1。');
/** Nothing after Chinese punctuation, a space after English. */
const gapAfter = (text: string) => (/[。？！）]$/.test(text) ? '' : ' ');

const stages: Readonly<Record<Stage, string>> = {
  list: '正在列出文件',
  prefilter: '正在查找 OpenAI',
  parse: '正在解析',
  analyse: '正在跟踪客户端和模型',
  plan: '正在规划',
  apply: '正在写入',
  verify: '正在检查类型',
};

/** The usual sentences of commander: what each looks like, and its Chinese with the names in it. */
const usual: readonly (readonly [RegExp, (...names: readonly string[]) => string])[] = [
  [/^unknown option '(.*)'$/, (flag) => `没有选项 ${flag}。`],
  [/^unknown command '(.*)'$/, (name) => `没有命令 ${name}。`],
  [/^option '(.*)' argument missing$/, (flags) => `选项 ${flags} 缺少参数。`],
  [/^missing required argument '(.*)'$/, (name) => `缺少必需的参数 ${name}。`],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (name, expected, got) => `${name} 的参数过多：最多 ${expected} 个，给了 ${got} 个。`,
  ],
  [
    /^too many arguments\. Expected (\d+) arguments? but got (\d+)\.$/,
    (expected, got) => `参数过多：最多 ${expected} 个，给了 ${got} 个。`,
  ],
  [
    /^option '([^']*)' argument '(.*)' is invalid\.(.*)$/s,
    (flags, value, why) => `选项 ${flags} 的参数“${value}”无效。${why}`,
  ],
  [
    /^command-argument value '([^']*)' is invalid for argument '([^']*)'\.(.*)$/s,
    (value, name, why) => `参数 ${name} 的值“${value}”无效。${why}`,
  ],
];

/** Chinese of ../en/cli.ts. */
export const cli: typeof en = {
  failure: (sentence) => `banjia：${ended(sentence)}`,
  interrupted: '已中断；没有任何改动。',
  bug: (stack) => `这是 banjia 的缺陷；没有留下写到一半的内容。请连同以下内容报告：\n${stack}`,
  sentence: (text) => {
    for (const [form, chinese] of usual) {
      const names = form.exec(text)?.slice(1);
      if (names !== undefined) return chinese(...names).trimEnd();
    }
    return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`;
  },

  suggestion: (text) => text.replace(/^Did you mean (?:one of )?(.*)\?$/, '是不是 $1？'),

  noCommand: (name) => `没有命令 ${name}。`,
  meant: (name) => `是不是 ${name}？`,
  commands: (names) => `可用命令：${list(names)}。`,

  root: {
    missing: (root) => `目录 ${root} 不存在。`,
    notAFolder: (root) => `${root} 不是目录。`,
    meantCommand: (command) => `是不是命令 ${command}？命令要写在最前面：migrate ${command}`,
  },

  settings: {
    text: '要填非空文本。',
    flag: '只能是 true 或 false。',
    list: '要填文本或文本列表。',
    oneOf: (allowed, got, near) => `只能填 ${listed(allowed, '或')}，不能填“${got}”。${suggestion(near)}`,
    once: '只能指定一个目标；要把某一项能力交给别处，写 embeddings=<id>。',
    route: (capabilities) => `要填厂商 ID，或某项能力及其去处，例如 embeddings=alibaba；能力有 ${list(capabilities)}。`,
    routedTwice: '把同一项能力交给了两个厂商。',
    url: '要填以 https:// 或 http:// 开头的 URL。',
    writable: '不能含有会让代码中的文本提前结束的字符：引号、\\、$、< 和 >，也不能含有不可见字符。',
    openUrl: '要填不带用户名和密码的 URL。',
    choices: '要填 .json 文件名。',
    shard: '要填形如 2/3 的分片：第几份，共几份。',
    port: '要填 0 到 65535 的数。',
    timeout: '要填 1 到 600 的秒数。',
    key: '要填不含空格的密钥。',
    envName: '要填环境变量名：只含字母、数字和 _。',
    modelRow: '要填两个模型 ID，例如 gpt-4o=glm-4.6。',
    wrongFlag: (flag, what) => `${flag} ${what}`,
    wrongKey: (file, key, what) => `${file}：“${key}”${what}`,
    unknownKey: (file, key) => `${file}：没有设置项“${key}”。`,
    meantKey: (key) => `是不是“${key}”？`,
    notAnObject: (file) => `${file}：必须是由设置项组成的对象。`,
    notJson: (file, why) => `${file} 不是有效的 JSON：${why}。`,
    unreadable: (file, why) => `无法读取配置文件 ${file}：${why}。`,
    reportOutside: (file, report) => `${file} 指定的报告在目录之外：${report}。`,
    reportOutsideHint: '自己用 --report 指定。',
    unheard: (file, keys) =>
      `${file} 来自仓库，不能设置${quoted(keys)}：需要的话，自己加 ${listed(keys.map((key) => `--${key}`))}。`,
    keyIn: (file, key) => `${file} 的“${key}”键`,
  },

  options: {
    nothingLeft: '--only 和 --skip 合起来，没有留下可运行的规则组。',
    reportInDryRun: (file) => `--dry-run 不在 root 下写入任何内容，而报告 ${file} 就在 root 下。`,
    reportElsewhere: '用 --report 指定 root 之外的文件，或去掉它。',
  },

  target: {
    missing: '还没确定迁移到哪里：加上 --to <id>。',
    choose: (ids) => `已知目标：${list(ids)}。用 \`migrate providers\` 查看。`,
    unknown: (id, near) => `没有目标厂商“${id}”。${suggestion(near)}`,
    customNeeds: (flag) => `--to custom 需要 ${flag}。`,
    notRoutable: (id) => `不能只把某一项能力交给 ${id}：它的地址必须用 --base-url 指定。`,
    needsAddress: (provider, address) =>
      `${provider} 的地址因客户而异，形如 ${address}：用 --base-url 给出你自己的地址。`,
    unknownRegion: (provider, region, near) => `${provider} 没有区域“${region}”。${suggestion(near)}`,
    regions: (ids) => `可用区域：${list(ids)}。`,
  },

  git: {
    dirty: (files, n) => `有 ${n} 个文件的改动尚未提交：${files}。`,
    untracked: (files, n) => `要修改的文件中有 ${n} 个不在 git 中：${files}。`,
    more: (n) => `以及另外 ${n} 个`,
    commitFirst: '先提交它们，迁移的 diff 才能审查、撤回；或者加上 --force。',
    none: '此目录不在 git 工作区中，迁移的改动和你自己的改动会分不开。',
    noneHint: '运行 git init 并提交，或用 --dry-run 只看不写，或加上 --force。',
  },

  progress: (stage, n) => (n === undefined ? stages[stage] : `${stages[stage]}：${n}`),
  recovered: (n) => `之前有一次运行中途停止；已恢复 ${n} 个文件。`,

  nothing: {
    noFiles: '这里没有源文件。',
    noneLeft: '--include 和 --exclude 没有留下要查看的文件。',
    noUse: (files) => `没有可迁移的内容：${files} 个文件中都没有 OpenAI。`,
    others: (findings) => `没有可迁移的内容：看似 OpenAI 的 ${findings} 处属于其他厂商，或已经迁移。`,
  },
  applied: (changed, created) => `已写入：修改 ${changed} 个文件${created > 0 ? `，新建 ${created} 个` : ''}。`,
  install: (command, folder) =>
    `依赖有变化：${folder === '.' ? '' : `在 ${folder} 中`}运行 \`${command}\`，让 lockfile 同步。`,
  saved: (file) => `已保存 ${file}。`,
  unsaved: (file, why) => `无法写入报告 ${file}：${why}。`,
  repeat: (command) => `同样的迁移再做一次，不再提问：\n  ${command}`,
  notTakenBack: (paths) => `这些文件在此期间有人编辑过，没有撤销：${list(paths)}。`,
  notTakenBackHint: '它们的原件仍保留着；`migrate undo` 会再试一次。',
  merge: {
    unreadable: (file, why) => `无法读取报告 ${file}：${why}。`,
    notJson: (file) => `${file} 不是有效的 JSON。`,
    notAReport: (file, where) => `${file} 不是此版本的报告${where === '' ? '' : `（问题在 ${where}）`}。`,
    hint: '要给的是 --report <name>.json 写出的文件。',
    command: '这些报告来自不同的命令，或者有的是试运行，有的不是。',
    overlap: (path) => `其中两份报告都涉及 ${path}，可它们是同一次运行的分片。`,
    overlapHint: '每个分片只给一次。',
  },

  choices: {
    noTerminal: '--pick 要在终端中提问，而这里没有终端。',
    neverAsks: (flag) => `--pick 要提问，而 ${flag} 从不提问。`,
    replay: '--choices <file> 重放之前的选择。',
    unreadable: (file, why) => `无法读取选择文件 ${file}：${why}。`,
    notChoices: (file) => `${file} 的内容不是 --pick 的选择。`,
    inside: (file) => `试运行不在迁移的目录下写入任何内容，选择文件（${file}）也不例外。`,
    elsewhere: '换一个目录之外的位置。',
    unsaved: (file, why) => `无法把选择保存到 ${file}：${why}。`,
    saved: (file) => `选择已保存到 ${file}。在 CI 中：--choices ${file}`,
    replayed: (taken, left) => `已重放选择：采用 ${taken} 个改动块，不采用 ${left} 个。`,
    unknown: (n) => `${n} 个改动块不在选择之中，因此没有采用。`,
  },

  untold: '没有检查类型，因此 --fail-on new-errors 无从判断。',

  takenBackFinding: (message) => `${message}${gapAfter(message)}改动已撤销，因为所在文件有新的类型错误。`,
  takenBack: (files) => `已撤销 ${files} 个文件的改动；没有写入任何内容。`,

  undo: {
    nothing: '这里没有可撤销的内容。',
    elsewhere: '在别的目录运行的迁移，要在那个目录撤销：migrate undo <folder>',
    restored: (n) => `已恢复 ${n} 个文件：`,
    refused: (n) => `${n} 个文件保持不变：`,
    file: (path, reason) => `${path}：${reason}`,
  },
};
