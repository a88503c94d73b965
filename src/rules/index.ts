import { accessRule } from './env/access.ts';
import { fileRule } from './env/file.ts';
import { callRule } from './openai-sdk/call.ts';
import { clientRule } from './openai-sdk/client.ts';
import { importRule } from './openai-sdk/import.ts';
import { modelRule } from './openai-sdk/model.ts';
import { nameTestRule } from './openai-sdk/name-test.ts';
import { paramRule } from './openai-sdk/param.ts';
import { vectorWidthRule } from './openai-sdk/vector-width.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule, in the order they run. The order decides only which finding stands first at one place and which of two
 * insertions at one point comes first: what a value becomes (model) before what is added beside it (param).
 */
export const RULES: readonly Rule[] = [
  importRule,
  clientRule,
  callRule,
  modelRule,
  nameTestRule,
  paramRule,
  vectorWidthRule,
  accessRule,
  fileRule,
];
