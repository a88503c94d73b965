import type { ApiCall } from '../../calls.ts';
import { compareVersions, type SdkVersion } from '../../sdk-version.ts';

/** Settings of a model as the SDK writes them, with what they are in the body of a chat. */
export const SETTINGS: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  maxTokens: 'max_tokens',
  toolChoice: 'tool_choice',
  parallelToolCalls: 'parallel_tool_calls',
  store: 'store',
  promptCacheRetention: 'prompt_cache_retention',
  'reasoning.effort': 'reasoning_effort',
  'text.verbosity': 'verbosity',
};

/** Whether a call is made through this SDK, and not through another library of its family. */
export function isOfAgents({ library }: ApiCall): boolean {
  return library?.params === SETTINGS;
}

/** The names that a version has for settings: before 0.1.6 there were none within others. */
export function settingsOf(version: SdkVersion | undefined): Readonly<Record<string, string>> {
  if (version === undefined || compareVersions(version.lowest, '0.1.6') >= 0) return SETTINGS;
  return Object.fromEntries(Object.entries(SETTINGS).filter(([name]) => !name.includes('.')));
}

/** The setting whose object goes into the body as it is. */
export const THROUGH = 'providerData';
