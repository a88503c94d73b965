import type { Family, RuleFinding } from '../finding.ts';
import type { RuleContext } from './context.ts';

/**
 * A rule turns what the inventory holds into findings. It never reads a file, never prints code through the compiler
 * and never knows whether this is a dry run; edits are ranges on the original text.
 */
export interface Rule {
  /** `family/name`; every finding carries it. */
  readonly id: string;
  readonly family: Family;
  find(context: RuleContext): readonly RuleFinding[];
}
