/** `fetch` hides what the system said (ENOTFOUND, ECONNREFUSED, CERT_HAS_EXPIRED) in the cause. */
export function reasonOf({ cause, message }: Error): string {
  if (!(cause instanceof Error)) return message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

/** Node's `fetch` goes through a proxy only if told to: https://nodejs.org/api/cli.html#node_use_env_proxy1 */
export function ignoresProxy(env: NodeJS.ProcessEnv): boolean {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy, NODE_USE_ENV_PROXY } = env;
  return Boolean(HTTPS_PROXY || https_proxy || HTTP_PROXY || http_proxy) && NODE_USE_ENV_PROXY !== '1';
}
