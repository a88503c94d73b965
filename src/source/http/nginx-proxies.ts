import { groupBy } from '../group-by.ts';
import { OPENAI_HOST } from '../ownership.ts';
import { OPENAI_ORIGIN } from './address-text.ts';
import { around, type Block, blocksOf } from './nginx-blocks.ts';
import type { ProxyPass, Written } from './proxy.ts';

/** Every `proxy_pass` to OpenAI in a configuration of nginx. */
export function nginxProxies(file: string, text: string): ProxyPass[] {
  // Offsets stay, comments go.
  const plain = text.replaceAll(/(^|[\s;{}])#[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const blocks = blocksOf(plain);
  const hosts = groupBy(
    directives(plain, HOST).filter(({ text: host }) => host === OPENAI_HOST),
    ({ start }) => [around(blocks, start)[0]],
  );
  const rewriting = new Map<Block, boolean>();
  const isRewriting = (block: Block): boolean => {
    const known = rewriting.get(block) ?? /\brewrite\s/.test(plain.slice(block.start, block.end));
    rewriting.set(block, known);
    return known;
  };
  return directives(plain, PASS)
    .filter(({ text: address }) => OPENAI_ORIGIN.test(address))
    .map((to) => {
      const outer = around(blocks, to.start);
      const location = outer.find(({ head }) => /^location\b/.test(head));
      const named = [...outer, undefined].flatMap((block) => hosts.get(block) ?? []);
      return {
        to: { ...to, file },
        hosts: named.map((host) => ({ ...host, file })).sort((a, b) => a.start - b.start),
        ...(location && restOf(location, { to, file, isRewriting })),
      };
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
  location: Block,
  {
    to,
    file,
    isRewriting,
  }: {
    readonly to: Omit<Written, 'file'>;
    readonly file: string;
    readonly isRewriting: (block: Block) => boolean;
  },
): Pick<ProxyPass, 'longer' | 'version' | 'kept'> {
  const { head, headEnd } = location;
  const { mark = '', path = '' } = /^location\s+(?:(?<mark>=|\^~|~\*?)\s+)?(?<path>\/\S*)$/.exec(head)?.groups ?? {};
  const address = to.text.replace(OPENAI_ORIGIN, '');
  // What a `rewrite` makes of the path is handed on, whatever path the address has.
  if (isRewriting(location)) return { kept: '' };
  if (path === '' || mark.startsWith('~')) return address === '' ? { kept: '' } : {};
  // Without a path of its own, the request's is handed on as it came.
  if (address === '') return { kept: path };
  const isPlain = address === '/' && /^(?:\/[\w-]+)+\/$/.test(path) && !path.endsWith('/v1/') && mark !== '=';
  return isPlain ? { longer: { file, start: headEnd, end: headEnd, text: 'v1/' } } : {};
}
