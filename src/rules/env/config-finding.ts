import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import type { VariablePlace } from '../../source/config/variable-places.ts';
import type { Target } from '../../target.ts';
import type { ConfigFile } from './config-file.ts';
import type { EnvVariable } from './variable.ts';
import { variableGroup } from './variable-group.ts';

/** One place, and what it is judged by. */
export interface Judged {
  readonly place: VariablePlace;
  readonly variable: EnvVariable;
  readonly config: ConfigFile;
  readonly target: Target | null;
  /** Names that the place's group holds, or will. */
  readonly names: Set<string>;
  /** What is said once for the whole file. */
  readonly told: Set<string>;
}

/** A finding that points at a variable's name in a configuration file. */
export function configFinding(
  { place, config }: Pick<Judged, 'place' | 'config'>,
  action: RuleFinding['action'],
  message: string,
  edits?: readonly FileEdit[],
): RuleFinding {
  return {
    rule: config.rule,
    kind: 'env',
    file: config.file,
    start: place.start,
    end: place.start + (place.written ?? place.name).length,
    confidence: config.standingOf(place).of === 'app' ? 'certain' : 'likely',
    action,
    message,
    ...(edits === undefined ? {} : { edits, group: variableGroup(place.name) }),
  };
}
