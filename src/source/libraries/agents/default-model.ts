import { compareVersions, type SdkVersion } from '../../sdk-version.ts';

/**
 * The model of an agent that names none, by the first version that has it.
 * https://github.com/openai/openai-agents-js: packages/agents-core/src/defaultModel.ts
 */
const DEFAULTS = [
  { since: '0.15.0', id: 'gpt-5.6-luna' },
  { since: '0.11.0', id: 'gpt-5.4-mini' },
  { since: '0.0.0', id: 'gpt-4.1' },
] as const;

/** What an agent asks that names no model; of a version that nobody declares, what the newest would. */
export function defaultModel(version: SdkVersion | undefined): string {
  const found = DEFAULTS.find(({ since }) => version === undefined || compareVersions(version.lowest, since) >= 0);
  return (found ?? DEFAULTS[0]).id;
}

/** From 0.4 on, models of these names are told not to think where nothing else is said; a vendor's are told nothing. */
const UNTHINKING = /^gpt-5\.[12456](?:$|-(?!chat|pro|codex))/;

/** Whether the SDK tells a model by itself not to think. */
export function isToldNotToThink(id: string, version: SdkVersion | undefined): boolean {
  return UNTHINKING.test(id) && (version === undefined || compareVersions(version.lowest, '0.4.0') >= 0);
}
