import type { pipeline as en } from '../en/pipeline.ts';
import { list as listed } from './list.ts';

/** What the file system refused, in words. Keys are errno codes. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EBUSY: '文件正在使用',
  EDQUOT: '磁盘配额已用完',
  EEXIST: '同名的文件或目录已存在',
  EIO: '磁盘报告错误',
  EISDIR: '同名的目录已存在',
  ELOOP: '符号链接',
  EMFILE: '打开的文件过多',
  ENAMETOOLONG: '名称过长',
  ENOENT: '文件或目录不存在',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段不是目录',
  ENOTSUP: '不是普通文件',
  EPERM: '不允许此操作',
  EROFS: '磁盘只读',
};

const list = (paths: readonly string[]): string => paths.join('、');

/** How many paths a sentence names. */
const SHOWN = 3;

/** Chinese of ../en/pipeline.ts. */
export const pipeline: typeof en = {
  skipped: {
    link: '符号链接',
    large: (limit) => `大于 ${limit / 1e6} MB`,
    budget: (all) => `总量超过 ${all / 1e6} MB，属于其中最大的文件`,
    minified: '经过压缩或打包',
    notUtf8: '不是 UTF-8 文本',
    binary: '二进制文件',
    testInput: '测试当作输入读取的代码',
    unread: {
      syntax: (error) => `无法解析：${error}`,
      parser: (wanted) => `所需的解析器没有安装：把 ${wanted} 装在 banjia 旁边`,
      encoding: () => '不是 UTF-8 文本',
      depth: () => '嵌套过深，无法跟踪',
      language: (name) => `含有 ${name} 写的脚本，不读取`,
    },
    outside: '指向目录之外',
    notAFile: '不是普通文件',
    badName: '名称不是 UTF-8',
    deep: '目录嵌套过深',
    backslash: '名称含反斜杠',
    repository: '独立的 git 仓库；要在其中运行',
  },

  intricate: (glob) => `glob ${glob} 过于复杂`,
  intricateHint: '两个斜杠之间最多 3 个星号，总共最多 3 个 ** 和 4 个花括号，不能有 +( 和 *(；写路径则都不需要',

  refused: (code) => refusals[code] ?? `系统拒绝（${code}）`,

  overlap: (one, other, place) => `${one} 与 ${other} 的编辑在 ${place} 重叠`,
  edited: {
    outOfRange: (rule, place) => `${rule} 有一处编辑在文本之外，位于 ${place}`,
    unread: (path) => `有一处发现要编辑 ${path}，而该文件没有读取`,
    twice: (name) => `${name} 声明了两次。`,
    broken: (path, error) => `对 ${path} 的编辑会破坏它：${error} 此问题修复前，可用 --exclude '${path}' 排除该文件。`,
  },

  gitDistrusts: (root) => `git 拒绝在 ${root} 中工作：该目录属于其他用户`,
  gitDistrustsHint: (root) => `若信任它：git config --global --add safe.directory '${root}'`,
  gitWaits: (root) => `git 在 ${root} 中没有响应`,
  gitWaitsHint: 'git 要读的文件（例如 .gitignore 或 .git/info/exclude）如果换成了管道，git 会一直等待',
  gitFailed: (what) => `git 失败：${what}`,

  leftByChoice: (message) => `按选择保持原样：${message}`,

  verify: {
    unowned: '没有 tsconfig.json 编译改动的文件。',
    unseen: (paths) => {
      const rest = paths.length - SHOWN;
      return `没有 tsconfig.json 编译 ${list(paths.slice(0, SHOWN))}${rest > 0 ? ` 以及另外 ${rest} 个文件` : ''}。`;
    },
    cut: (files) => `类型可能受影响的文件中，只检查了离改动最近的 ${files} 个。`,
    none: (name) => `没有为改动的文件安装 ${name}。`,
    foreign: (path) => `${path} 不是安装时放入的（git 没有忽略它），因此没有运行。`,
    plugins: (path) => `${path} 列有 vue-tsc 的插件，运行 vue-tsc 就会运行它们。`,
    failed: (tool, why) => `${tool} 在检查类型之前就失败了${why === '' ? '' : `：${why}`}。`,
    runs: (tools) => `用你自己的 ${listed(tools)} 检查类型；--no-verify 可关闭检查。`,
  },

  apply: {
    twice: '同一个文件有两份改动',
    readOnly: (path) => `${path} 是只读文件；没有写入任何内容`,
    readOnlyHint: (path) => `把它设为可写（chmod u+w），或用 --exclude '${path}' 排除`,
    moved: (path) => `规划期间有人编辑了 ${path}；没有写入任何内容`,
    movedHint: '重新运行命令',
    taken: (path) => `${path} 已存在；没有写入任何内容`,
    notEditable: (path, reason) => `无法修改 ${path}：${reason}；没有写入任何内容`,
    failed: (path, reason) => `无法写入 ${path}：${reason}；已全部恢复`,
    stuck: (paths) => `写入失败，且这些文件无法恢复：${list(paths)}`,
    stuckHint: '原件保存在 .banjia 中；`migrate undo` 会再试一次',
  },

  journal: {
    unwritable: (reason) => `无法写入 .banjia：${reason}；没有改动任何内容`,
    notAFolder: '.banjia 挡住了路：它不是目录',
    damaged: (folder) => `无法读取 ${folder} 中的日志`,
    damagedHint: '从版本控制恢复文件，然后删除 .banjia',
    unfinished: '之前有一次运行中途停止',
    unfinishedHint: '先运行 `migrate undo`：它会恢复那次运行改动的内容',
  },

  lock: {
    held: '另一次运行正在写入此目录',
    heldHint: (file) => `等它结束；如果没有这样的运行，删除 ${file}`,
  },

  undo: {
    edited: '之后有过编辑',
    deleted: '之后已删除',
    replaced: '已不是普通文件',
    lost: '保存的原件已损坏',
  },
};
