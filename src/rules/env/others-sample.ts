import { isOtherVendorsEnv, isOtherVendorsName } from '../../openai/other-vendors.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { EnvLine } from './env-file.ts';

/**
 * Whether a sample that is switched off stands among the settings of another vendor: `# ENGINE=localai` above
 * `# MODEL=text-embedding-ada-002`. One variable may be sampled once for each vendor.
 */
export function isOthersSample(line: EnvLine, lines: readonly EnvLine[], text: string): boolean {
  if (!line.isComment) return false;
  const beside = lines.filter((other) => other !== line && isSameBlock(line, other, text));
  const isOpenAIs = beside.some(({ name }) => isOpenAIEnvName(name) && !isOtherVendorsEnv(name));
  return !isOpenAIs && beside.some(({ name, value }) => isOtherVendorsEnv(name) || isOtherVendorsName(value));
}

/** No empty line stands between them. */
function isSameBlock(one: EnvLine, other: EnvLine, text: string): boolean {
  const [first, last] = one.nameStart < other.nameStart ? [one, other] : [other, one];
  return !/\n[\t ]*\r?\n/.test(text.slice(first.end, last.nameStart));
}
