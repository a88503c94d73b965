import type { RuleFinding } from '../../finding.ts';
import { linePlaces } from '../../source/config/line-places.ts';
import type { VariablePlace } from '../../source/config/variable-places.ts';
import type { RuleContext } from '../context.ts';
import { type ConfigFormat, configFormat } from './config-format.ts';
import { judgeConfig } from './judge-config.ts';
import { variableNames } from './variable-names.ts';

/** What becomes of a place, apart from what the plan says of the variable. */
export type Standing =
  /** The moved code reads it. */
  | { readonly of: 'app' }
  /** Somebody else reads it. */
  | { readonly of: 'other'; readonly whose: string }
  /** It comes from settings that no file holds: the name changes, and a person adds it there. */
  | { readonly of: 'setting' }
  /** The key of a store of the user's own. */
  | { readonly of: 'store' }
  /** Not understood well enough to be changed. */
  | { readonly of: 'unknown' };

/** The variables that stand in a configuration file. */
export interface ConfigReading {
  /** Undefined where the file does not parse. */
  readonly places: readonly VariablePlace[] | undefined;
  readonly standingOf: (place: VariablePlace) => Standing;
}

export interface ConfigFile extends ConfigReading {
  readonly places: readonly VariablePlace[];
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/**
 * Judges the configuration files of one format.
 *
 * @param read tells what stands in a file; `unread` where only a person can tell, undefined where it is none of these
 */
export function inConfigs(
  context: RuleContext,
  format: ConfigFormat,
  read: (file: string, text: string, names: ReadonlySet<string>) => ConfigReading | 'unread' | undefined,
): RuleFinding[] {
  const names = variableNames(context);
  if (names.size === 0) return [];
  return [...context.inventory.texts].flatMap(([file, text]) => {
    const reading = configFormat(file) === format ? read(file, text, names) : undefined;
    if (reading === undefined) return [];
    const known = reading === 'unread' || reading.places === undefined ? undefined : reading;
    const places = known?.places ?? linePlaces(text, names);
    const standingOf = known?.standingOf ?? ((): Standing => ({ of: 'unknown' }));
    return judgeConfig({ rule: `env/${format}`, file, text, places, standingOf }, context);
  });
}
