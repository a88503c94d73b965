import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { Target } from '../../target.ts';
import { at, type Found } from '../find.ts';
import type { Sharing } from '../shared-client/sharing.ts';
import type { Verdicts } from '../verdicts.ts';
import type { Occurrence } from './occurrence.ts';
import type { EnvPlan } from './plan.ts';
import type { EnvVariable } from './variable.ts';
import { variableGroup } from './variable-group.ts';

/** A variable that is looked at in code. */
export interface Move {
  readonly variable: EnvVariable;
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly env: EnvPlan;
  readonly verdicts: Verdicts;
  readonly sharing: Sharing;
}

/** A finding at one place of a variable; what changes it changes with all others. */
export function finding(place: Occurrence, found: Pick<Found, 'action' | 'message' | 'edits' | 'todo'>): RuleFinding {
  const group = found.edits === undefined ? {} : { group: variableGroup(place.name) };
  return at(place.node, { rule: 'env/access', kind: 'env', confidence: 'certain', ...group, ...found });
}

export function left(place: Occurrence): RuleFinding {
  return finding(place, { action: 'none', message: words.env.elsewhere(place.name) });
}

/** A test that leads the program by a variable leads nothing any more. */
export function unread(place: Occurrence, { name, role }: EnvVariable): RuleFinding {
  if (role !== 'baseURL') return finding(place, { action: 'none', message: words.env.unused(name) });
  return finding(place, { action: 'manual', message: words.env.unreadByTest(name) });
}
