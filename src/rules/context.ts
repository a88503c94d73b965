import type { Inventory } from '../source/inventory.ts';
import type { Target } from '../target.ts';
import { type EnvPlan, planEnv } from './env/plan.ts';
import { groupModels, type ModelGroups } from './openai-sdk/model-groups.ts';
import { judge, type Verdicts } from './verdicts.ts';

/** What rules know. Everything here is decided once, so that two rules never disagree on what moves. */
export interface RuleContext {
  readonly inventory: Inventory;
  /** null: taking stock; then nothing is rewritten, and what depends on OpenAI is `manual`. */
  readonly target: Target | null;
  readonly verdicts: Verdicts;
  readonly models: ModelGroups;
  readonly env: EnvPlan;
}

export function createContext(inventory: Inventory, target: Target | null): RuleContext {
  const verdicts = judge(inventory, target);
  const models = groupModels({ inventory, target, verdicts });
  const env = planEnv({ inventory, target, verdicts });
  return { inventory, target, verdicts, models, env };
}
