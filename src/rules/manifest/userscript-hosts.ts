import { LISTED_HOST } from '../beside.ts';
import type { HostItem } from './host-items.ts';

const CONNECT = /^[ \t]*\/\/[ \t]*@connect[ \t][^\r\n]*/gm;

/** `// @connect api.openai.com`: the hosts that a userscript may ask across origins, in the comments at its head. */
export function userscriptHosts(file: string, text: string): HostItem[] {
  const from = text.indexOf('==UserScript==');
  const to = text.indexOf('==/UserScript==', from);
  if (from < 0 || to < 0) return [];
  const lines = [...text.slice(from, to).matchAll(CONNECT)];
  if (lines.some(([line]) => line.trimEnd().endsWith(' *'))) return [];
  const list = lines.map(([line]) => line).join('\n');
  const listed = lines.filter(([line]) => LISTED_HOST.test(line));
  return listed.map(({ 0: line, index }) => {
    const start = from + index;
    return { file, start, end: start + line.length, list, isFirst: index === listed[0]?.index, isLine: true };
  });
}
