import type { Skipped } from '../report.ts';
import { isConfig, isNetwork, isOtherLanguage, isSettings, isShell, isTestInput } from './interest.ts';
import { readHolding } from './read-holding.ts';

/** What every address of OpenAI's holds, and what the value of a setting that names a model begins with. */
const TELLING = ['openai.com', '"gpt-'];

const KINDS = [isConfig, isShell, isOtherLanguage, isNetwork, isSettings];

/**
 * Configuration files, scripts and programs in other languages that hold one of the variables' names or name OpenAI's
 * host or a model. Only for a repository whose code uses OpenAI: nearly all others never come here.
 */
export function findConfigs(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly onSkip: (skipped: Skipped) => void;
}): Map<string, string> {
  const { root, files, names, onSkip } = options;
  const configs = files.filter((path) => KINDS.some((isKind) => isKind(path)) && !isTestInput(path));
  return readHolding({ root, files: configs, needles: [...names, ...TELLING], onSkip });
}
