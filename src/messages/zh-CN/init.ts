import type { init as en } from '../en/init.ts';

const lines = (paths: readonly string[]) => paths.map((path) => `\n  ${path}`).join('');

/** Chinese of ../en/init.ts. */
export const init: typeof en = {
  nothing: '无需操作：要写入的内容都已存在。',
  written: (paths) => `已写入（\`migrate undo\` 可撤销）：${lines(paths)}`,
  dryRun: '没有写入任何文件。下一步：去掉 --dry-run 再运行一次，写入这些文件。',
  next: (command) => `下一步：${command}`,
  taken: (path, why) => `${path} 已经存在，${why === undefined ? '且内容不同' : `无法比较：${why}`}。`,
  takenHint: '它保持不变，也没有写入其他文件。先把它移走，或手动编辑它。',
  refused: (path, why) => `${path} 无法写入：${why}。`,
  inTheWay: (why) => `没有可用的文件夹，${why}`,
  inManifest: (manifest, key, file) => `${manifest} 已在键“${key}”下有设置；${file} 会掩盖它们。`,
  inManifestHint: '先移除这个键，再把其中的设置作为选项传入。',
  notTop: '没有写入工作流：CI 只从仓库的根目录读取。在那里运行 `migrate init`。',
  include: (file, path) => `在 ${file} 中写入以下内容，GitLab 才会读取它：\n  include:\n    - local: ${path}`,
  byHand: (command) => `没有为 Gitee 写入工作流：让其中一条流水线运行 \`${command}\`，Node 须为 20.19 或更高版本。`,
};
