import type { Fact } from './fact.ts';
import type { ParamRule } from './param-rule.ts';

const PLATFORM_PARAMS: Readonly<Record<string, string>> = {
  store: 'Only told OpenAI to keep the answer.',
  metadata: "Only tagged answers in OpenAI's store.",
  service_tier: "Only chose OpenAI's price and latency tier.",
  safety_identifier: "Only served OpenAI's abuse reports.",
  prompt_cache_key: "Only steered OpenAI's prompt cache.",
  prompt_cache_retention: "Only steered OpenAI's prompt cache.",
  prompt_cache_options: "Only steered OpenAI's prompt cache.",
  prediction: "Only sped up OpenAI's own decoding.",
  verbosity: 'Known to OpenAI models only; ask for the length in the prompt.',
};

/** Rules that take out what served OpenAI's platform only, for a vendor whose reference (`fact`) names none of it. */
export function platformParams(fact: Fact): Record<string, ParamRule> {
  return Object.fromEntries(
    Object.entries(PLATFORM_PARAMS).map(([name, note]) => [name, { ...fact, action: 'drop', note }]),
  );
}
