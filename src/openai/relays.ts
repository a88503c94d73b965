/**
 * Addresses that hand on to OpenAI whatever they are asked: https://docs.helicone.ai/getting-started/integration-method/openai-proxy,
 * https://developers.cloudflare.com/ai-gateway/usage/providers/openai/
 */
const RELAYS =
  /^https:\/\/(?:oai\.(?:helicone\.ai|hconeai\.com)(?=[/:?#]|$)|gateway\.ai\.cloudflare\.com\/v1\/[^?#]*\/openai(?=[/?#]|$))/i;

/** @param url as it is written; what only the run knows of it may be anything */
export function isRelay(url: string): boolean {
  return RELAYS.test(url.trim());
}
