import type { Inventory } from '../source/inventory.ts';
import type { Target } from '../target.ts';
import { type EnvPlan, planEnv } from './env/plan.ts';
import { judge } from './judge.ts';
import { groupModels, type ModelGroups } from './openai-sdk/model-groups.ts';
import { type MovedChat, movedChats } from './openai-sdk/moved-chats.ts';
import { type PackageChange, planPackages } from './packages.ts';
import { NO_SHARING, planSharing, type Sharing } from './shared-client/sharing.ts';
import type { Verdicts } from './verdicts.ts';

/** What rules know. Everything here is decided once, so that two rules never disagree on what moves. */
export interface RuleContext {
  readonly inventory: Inventory;
  /** null: taking stock; then nothing is rewritten, and what depends on OpenAI is `manual`. */
  readonly target: Target | null;
  readonly verdicts: Verdicts;
  readonly models: ModelGroups;
  readonly env: EnvPlan;
  /** The chats that move; none while no target is chosen. */
  readonly chats: readonly MovedChat[];
  /** Packages that moved code imports from now on. */
  readonly packages: readonly PackageChange[];
  /** Which clients a module of their package builds from now on. */
  readonly sharing: Sharing;
}

/** Decides all that rules must agree on; null: for no target. */
export function createContext(inventory: Inventory, target: Target | null): RuleContext {
  const verdicts = judge(inventory, target);
  const models = groupModels({ inventory, target, verdicts });
  const env = planEnv({ inventory, target, verdicts });
  const chats = movedChats({ inventory, target, verdicts, models });
  const packages = planPackages({ inventory, target, verdicts });
  const context = { inventory, target, verdicts, models, env, chats, packages, sharing: NO_SHARING };
  return { ...context, sharing: planSharing(context) };
}
