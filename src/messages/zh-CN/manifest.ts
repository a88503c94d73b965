import type { manifest as en } from '../en/manifest.ts';
import { list } from './list.ts';

const shown = (files: readonly string[]): string =>
  files.length > 3 ? `${files.slice(0, 2).join('、')} 和另外 ${files.length - 2} 个文件` : `${list(files)} `;

/** Chinese of ../en/manifest.ts. */
export const manifest: typeof en = {
  host: {
    added: (hosts) => `现在也允许程序访问 ${list(hosts)}；OpenAI 的主机仍留在列表中。`,
    stays: '此项允许程序访问 OpenAI 的主机；保持不变。',
    later: (item) => `请求改发到新主机后，此列表也需要加上：${item}`,
  },
  added: (name, files) => `为 ${shown(files)}添加 ${name}。锁文件交给你的包管理器更新。`,
  removed: (name) => `移除 ${name}：这里已没有代码导入它。`,
  stays: (name, by) => `${name} 保留：${by} 仍需要它。`,
  there: (name) => `${name} 已经存在。`,
  older: (name, range) => `此处的 ${name} 可能太旧：迁移后的代码按 ${range} 编写。`,
  ownerless: (name, range) =>
    `此处改为导入 ${name}，而看不到此文件属于哪个清单：在它所属的清单中添加 ${name} ${range}。`,
  broken: (name, range, error) => `此清单无法解析（${error}），因此保持不变：修好它，再添加 ${name} ${range}。`,
  missing: (name, range) => `在此添加 ${name} ${range}：此清单还没有列出任何包。`,
};
