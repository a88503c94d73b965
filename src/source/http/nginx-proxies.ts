import { OPENAI_HOST } from '../ownership.ts';
import { OPENAI_ORIGIN } from './address-text.ts';
import type { ProxyPass, Written } from './proxy.ts';

interface Block {
  readonly start: number;
  readonly end: number;
  /** What stands in front of the brace: `location /ai/`. */
  readonly head: string;
  readonly headEnd: number;
}

/** Every `proxy_pass` to OpenAI in a configuration of nginx. */
export function nginxProxies(file: string, text: string): ProxyPass[] {
  // Offsets stay, comments go.
  const plain = text.replaceAll(/(^|[\s;{}])#[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const blocks = blocksOf(plain);
  const around = (position: number) => blocks.filter(({ start, end }) => start < position && position < end);
  const hosts = directives(plain, HOST).filter(({ text: host }) => host === OPENAI_HOST);
  return directives(plain, PASS)
    .filter(({ text: address }) => OPENAI_ORIGIN.test(address))
    .map((to) => {
      const outer = around(to.start);
      const location = outer.findLast(({ head }) => /^location\b/.test(head));
      const own = hosts.filter(({ start }) => around(start).every((block) => outer.includes(block)));
      const named = own.map((host) => ({ ...host, file }));
      return { to: { ...to, file }, hosts: named, ...(location && restOf(location, { to, plain, file })) };
    });
}

const PASS = /\bproxy_pass\s+(?<value>[^\s;]+)\s*;/dg;
const HOST = /\b(?:proxy_set_header\s+Host|proxy_ssl_name)\s+(?:"|')?(?<value>[\w.-]+)(?:"|')?\s*;/dg;

function directives(text: string, pattern: RegExp): Omit<Written, 'file'>[] {
  return [...text.matchAll(pattern)].flatMap(({ indices, groups }) => {
    const [start, end] = indices?.groups?.value ?? [0, 0];
    return [{ start, end, text: groups?.value ?? '' }];
  });
}

/** What a location does to the path before it is handed on. */
function restOf(
  { head, headEnd, start, end }: Block,
  { to, plain, file }: { readonly to: Omit<Written, 'file'>; readonly plain: string; readonly file: string },
): Pick<ProxyPass, 'longer' | 'version' | 'kept'> {
  const { mark = '', path = '' } = /^location\s+(?:(?<mark>=|\^~|~\*?)\s+)?(?<path>\/\S*)$/.exec(head)?.groups ?? {};
  const address = to.text.replace(OPENAI_ORIGIN, '');
  // What a `rewrite` makes of the path is handed on, whatever path the address has.
  if (/\brewrite\s/.test(plain.slice(start, end))) return { kept: '' };
  if (path === '' || mark.startsWith('~')) return address === '' ? { kept: '' } : {};
  // Without a path of its own, the request's is handed on as it came.
  if (address === '') return { kept: path };
  const isPlain = address === '/' && /^(?:\/[\w-]+)+\/$/.test(path) && !path.endsWith('/v1/') && mark !== '=';
  return isPlain ? { longer: { file, start: headEnd, end: headEnd, text: 'v1/' } } : {};
}

function blocksOf(text: string): Block[] {
  const open: { readonly start: number; readonly head: string; readonly headEnd: number }[] = [];
  const blocks: Block[] = [];
  for (const { 0: brace, index } of text.matchAll(/(?<!\$)\{|(?<!\$\{\w*)\}/g)) {
    if (brace === '{') {
      const before = text.slice(0, index).trimEnd();
      const head = /[^;{}]*$/.exec(before)?.[0] ?? '';
      open.push({ start: index, head: head.trim(), headEnd: before.length });
    } else {
      const last = open.pop();
      if (last !== undefined) blocks.push({ ...last, end: index });
    }
  }
  return blocks.toSorted((a, b) => a.start - b.start);
}
