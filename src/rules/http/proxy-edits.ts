import type { FileEdit } from '../../edit.ts';
import { OPENAI_ORIGIN } from '../../source/http/address-text.ts';
import type { ProxyPass } from '../../source/http/proxy.ts';
import { isRestAlone } from '../../source/http/rewrite.ts';
import { basePath } from '../moved-url.ts';

/**
 * The edits by which a proxy leads to the target, so that callers go on as they are: to them the path is OpenAI's, with
 * `/v1`. Where the vendor's address has another version, the proxy must take that `/v1` off. Undefined where it can't.
 *
 * @param baseURL the target's, without trailing slash
 */
export function proxyEdits(proxy: ProxyPass, baseURL: string): FileEdit[] | undefined {
  const { file, start, text } = proxy.to;
  const head = OPENAI_ORIGIN.exec(text)?.[0];
  const led = head === undefined ? undefined : leadTo(proxy, text.slice(head.length), baseURL);
  if (head === undefined || led === undefined) return undefined;
  const { host } = new URL(baseURL);
  return [
    { file, start, end: start + head.length + led.taken.length, text: led.to },
    ...led.more,
    ...proxy.hosts.map((named) => ({ ...named, text: host })),
  ];
}

interface Lead {
  /** What takes the place of OpenAI's host and of what is taken of the path behind it. */
  readonly to: string;
  readonly taken: '' | '/v1';
  readonly more: readonly FileEdit[];
}

function leadTo({ kept, longer, version }: ProxyPass, tail: string, baseURL: string): Lead | undefined {
  const { origin } = new URL(baseURL);
  const path = basePath(baseURL);
  /** The vendor's path without the `/v1` that callers bring along; undefined where it ends in another version. */
  const ahead = path.endsWith('/v1') ? path.slice(0, -'/v1'.length) : undefined;
  const lead = (to: string, more: readonly FileEdit[] = []): Lead => ({ to, taken: '', more });
  if (kept !== undefined) {
    if (ahead === '') return lead(origin);
    if (kept === '') return undefined;
    if (ahead !== undefined) return lead(origin + ahead + kept);
    return /^\/v1(?:\/|$)/.test(kept) ? lead(baseURL + kept.slice('/v1'.length)) : undefined;
  }
  if (/^\/v1(?=$|[/?#])/.test(tail)) return { to: baseURL, taken: '/v1', more: [] };
  // Paths beside `/v1` are of OpenAI's own platform.
  if (!isRestAlone(tail)) return undefined;
  if (version !== undefined) return lead(origin, [{ ...version, text: path }]);
  if (ahead !== undefined) return lead(origin + ahead);
  return longer === undefined ? undefined : lead(baseURL, [longer]);
}
