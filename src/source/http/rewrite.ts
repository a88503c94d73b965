import type { CodeProxy, ProxyPass, Written } from './proxy.ts';

/** `:path*`, `**`, `*`, `(.*)`: whatever follows in the path of a request. */
const REST = /\/(?::\w+\*|\*\*?|\(\.\*\))$/;
/** How the rest of the path is written once more: `:path*`, `$1`, `**`, `:splat`. */
const AGAIN = /\/(?::\w+\*?|\*\*|\$\d)$/;
const OPEN = /[:*$(]/;

/** `/ai/:path*` leads to `https://api.openai.com/:path*`; undefined where the source is no path. */
export function rewriteOf(source: Written, to: Written): (ProxyPass & Pick<CodeProxy, 'way'>) | undefined {
  if (!/^\/[\w(:*]/.test(source.text)) return undefined;
  const base = { to, hosts: [] };
  const path = pathIn(to.text);
  const [rest, again] = [REST.exec(source.text), AGAIN.exec(path)];
  if (rest === null || again === null) {
    const isWhole = !OPEN.test(source.text + path);
    return { ...base, way: isWhole ? { prefix: source.text, path } : undefined };
  }
  const way = { prefix: source.text.slice(0, rest.index), path: path.slice(0, again.index) };
  const at = source.start + rest.index;
  const isPlain = way.path === '' && !OPEN.test(way.prefix) && !way.prefix.endsWith('/v1');
  const longer = isPlain ? { file: source.file, start: at, end: at, text: '/v1' } : undefined;
  return { ...base, way: way.prefix === '' || OPEN.test(way.prefix) ? undefined : way, longer };
}

/** Whether a path is nothing but what a request asked for. */
export function isRestAlone(path: string): boolean {
  return path === '' || path === '/' || AGAIN.exec(path)?.index === 0;
}

/** The path of an address, without a slash at its end. */
export function pathIn(address: string): string {
  return address.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '').replace(/\/$/, '');
}
