/** Hosts that hand on to OpenAI whatever they are asked: https://docs.helicone.ai/getting-started/integration-method/openai-proxy */
const RELAYS: ReadonlySet<string> = new Set(['oai.helicone.ai', 'oai.hconeai.com']);

export function isRelay(host: string): boolean {
  return RELAYS.has(host);
}
