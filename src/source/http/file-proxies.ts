import { configTrees } from '../config/config-trees.ts';
import { type ConfigGroup, type ConfigNode, type ConfigScalar, textAt, valueAt } from '../config/tree.ts';
import { OPENAI_ORIGIN } from './address-text.ts';
import { nginxProxies } from './nginx-proxies.ts';
import type { ProxyPass, Written } from './proxy.ts';
import { rewriteOf } from './rewrite.ts';

/** Every path that a configuration file leads to OpenAI. */
export function fileProxies(file: string, text: string): ProxyPass[] {
  if (/(?:^|\/)_redirects$/.test(file)) return redirects(file, text);
  if (/\.(?:json[c5]?|toml)$/.test(file)) return (configTrees(file, text) ?? []).flatMap((tree) => inNode(tree, file));
  return /\.conf\b|nginx/.test(file) ? nginxProxies(file, text) : [];
}

/** Lines of `from to [status]`. */
function redirects(file: string, text: string): ProxyPass[] {
  return [...text.matchAll(/^[ \t]*(?<from>\/\S*)(?<gap>[ \t]+)(?<to>\S+)/gm)].flatMap(({ 0: line, index, groups }) => {
    const { from = '', gap = '', to = '' } = groups ?? {};
    const start = index + line.length - to.length;
    const place = (word: string, at: number): Written => ({ file, start: at, end: at + word.length, text: word });
    const source = place(from, start - gap.length - from.length);
    return OPENAI_ORIGIN.test(to) ? (rewriteOf(source, place(to, start)) ?? []) : [];
  });
}

/** Names of the pairs that say where a path leads. */
const PAIRS = [
  ['source', 'destination'],
  ['src', 'dest'],
  ['from', 'to'],
] as const;

function inNode(node: ConfigNode | undefined, file: string): ProxyPass[] {
  if (node === undefined || node.kind === 'scalar') return [];
  const own = node.kind === 'map' ? [...inPair(node, file), ...inTable(node, file)] : [];
  return [...own, ...node.entries.flatMap(({ value }) => inNode(value, file))];
}

/** `{ "source": "/ai/(.*)", "destination": "https://api.openai.com/$1" }` */
function inPair(map: ConfigGroup, file: string): ProxyPass[] {
  return PAIRS.flatMap(([from, to]) => {
    const [source, destination] = [scalarAt(map, from), scalarAt(map, to)];
    if (source === undefined || destination === undefined || !OPENAI_ORIGIN.test(destination.text)) return [];
    return rewriteOf({ ...source, file }, { ...destination, file }) ?? [];
  });
}

/** `{ "/ai": { "target": "https://api.openai.com", "pathRewrite": { "^/ai": "" } } }`, and `"proxy": "https://…"`. */
function inTable(map: ConfigGroup, file: string): ProxyPass[] {
  const whole = scalarAt(map, 'proxy');
  const alone = whole !== undefined && OPENAI_ORIGIN.test(whole.text) ? [{ to: { ...whole, file }, hosts: [] }] : [];
  const entries = map.entries.flatMap(({ key, value }): ProxyPass[] => {
    const target = key?.text.startsWith('/') === true ? scalarAt(value, 'target') : undefined;
    if (target === undefined || !OPENAI_ORIGIN.test(target.text)) return [];
    return [{ to: { ...target, file }, hosts: [], ...cutIn(valueAt(value, 'pathRewrite'), file) }];
  });
  return [...alone, ...entries];
}

function cutIn(table: ConfigNode | undefined, file: string): Pick<ProxyPass, 'longer' | 'version'> {
  const [row, ...others] = table?.kind === 'map' ? table.entries : [];
  if (row?.key === undefined || row.value?.kind !== 'scalar' || others.length > 0) return {};
  if (row.value.text === '/v1') return { version: { ...row.value, file } };
  const isPlain = row.value.text === '' && /^\^?(?:\/[\w-]+)+$/.test(row.key.text) && !row.key.text.endsWith('/v1');
  const at = row.key.end;
  return isPlain ? { longer: { file, start: at, end: at, text: '/v1' } } : {};
}

function scalarAt(node: ConfigNode | undefined, key: string): ConfigScalar | undefined {
  const value = textAt(node, key) === undefined ? undefined : valueAt(node, key);
  return value?.kind === 'scalar' ? value : undefined;
}
