import { isOtherVendorsEnv } from '../openai/other-vendors.ts';
import { isInputVariable } from './action-input.ts';
import { isOpenAIEnvName } from './env-object.ts';
import { hostOf, OPENAI_HOST } from './ownership.ts';

/** What the files that set variables say. */
export interface FileValues {
  readonly valuesOf: (variable: string) => readonly string[];
}

/** `LLM_BASE_URL`: a name that says nothing of OpenAI, which a file of variables leads there. */
export function isLedByFile(name: string, { valuesOf }: FileValues): boolean {
  return (
    valuesOf(name).some((value) => hostOf(value) === OPENAI_HOST) &&
    !isOpenAIEnvName(name) &&
    !isOtherVendorsEnv(name) &&
    !isInputVariable(name)
  );
}
