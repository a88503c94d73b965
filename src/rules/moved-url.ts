/** An address on OpenAI's host, within any text. */
export const OPENAI_ADDRESS = /https?:\/\/(?:[a-z]{2}\.)?api\.openai\.com(?![\w.-])[^\s"'`,}]*/g;

/**
 * What an address of OpenAI's becomes. The version in the path belongs to the vendor: `/v1` and whatever follows is
 * replaced by the target's path and the rest; an address without a path stays one, because the path is joined elsewhere.
 *
 * @param url an address on api.openai.com, as written
 * @param baseURL the target's, without trailing slash
 */
export function movedUrl(url: string, baseURL: string): string {
  const { path = '' } = /^[a-z]+:\/\/[^/?#]+(?<path>.*)$/is.exec(url)?.groups ?? {};
  if (path === '') return new URL(baseURL).origin;
  const rest = path.replace(/^\/v1(?=$|[/?#])/, '');
  return rest === path && path !== '/' ? new URL(baseURL).origin + path : baseURL + rest;
}

/** The part of the target's address that stands for OpenAI's `/v1`. */
export function basePath(baseURL: string): string {
  return new URL(baseURL).pathname.replace(/\/$/, '');
}
