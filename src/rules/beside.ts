import type { Place } from '../target.ts';
import { basePath } from './moved-url.ts';

/** OpenAI's host where hosts are listed: alone, with a scheme, a port, a path, or as one of its subdomains. */
export const LISTED_HOST =
  /(?<![\w.*/-])(?<scheme>(?:https?|\*):\/\/)?(?:api|\*)\.openai\.com(?<port>:(?:443|\*))?(?<path>\/[^\s"'`,;)<>]*)?(?![\w.:-])/;

/**
 * What lets a program talk to a place too, written as what lets it talk to OpenAI. A wildcard for subdomains becomes the
 * one host: a vendor's other subdomains may be anybody's.
 */
export function besideHost(listed: string, { baseURL }: Place): string {
  const { host } = new URL(baseURL);
  const { scheme = '', path = '' } = LISTED_HOST.exec(listed)?.groups ?? {};
  const own = /^\/v1(?=\/|$)/.exec(path)?.[0];
  return scheme + host + (own === undefined ? path : basePath(baseURL) + path.slice(own.length));
}

/** The host that requests to a place go to. */
export function hostAt({ baseURL }: Place): string {
  return new URL(baseURL).host;
}
