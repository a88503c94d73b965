import type { RuleContext } from '../context.ts';
import { modelVariables } from './model-variables.ts';

/** The variables that OpenAI's clients and calls read: names worth looking for outside of code. */
export function variableNames(context: RuleContext): ReadonlySet<string> {
  return new Set([...context.env.variables.map(({ name }) => name), ...modelVariables(context)]);
}
