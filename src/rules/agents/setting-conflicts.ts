import { rules as words } from '../../messages/rules.ts';
import { conflictsIn } from '../../providers/conflicts.ts';
import type { AgentCall } from './agent-call.ts';
import { removal, settingValue } from './setting-changes.ts';
import type { Planned } from './settle.ts';
import type { WrittenSetting } from './written-settings.ts';

const base = { rule: 'agents/param', kind: 'param', confidence: 'certain' } as const;

/** A setting that the vendor refuses beside others: taken out where the data says which, else a person's. */
export interface RefusedSetting extends Planned {
  readonly setting: WrittenSetting;
}

/** Settings that are not taken together. */
export function settingConflicts(judged: AgentCall): RefusedSetting[] {
  const { target, models, written, isHidden } = judged;
  const vendor = target.provider.name;
  const added = models[0]?.params ?? {};
  const found = conflictsIn(target.provider, {
    operation: 'chat',
    models: models.map(({ to }) => to),
    valueOf: (param) => {
      const setting = written.find(({ wire }) => wire === param);
      const value = setting === undefined ? added[param] : settingValue(setting, judged);
      if (setting === undefined && value === undefined) return isHidden ? undefined : null;
      return value === undefined || typeof value === 'object' ? undefined : String(value);
    },
  });
  return found.flatMap((conflict): RefusedSetting[] => {
    const setting = written.find(({ wire }) => wire === (conflict.drop ?? conflict.all[0]?.param));
    if (setting === undefined) return [];
    const names = conflict.all.map(({ param }) => param);
    const message = words.param.and(words.param.together(names, vendor), conflict.note);
    const at = { setting, node: setting.property };
    if (conflict.drop === undefined)
      return [{ ...at, found: { ...base, action: 'manual', message, todo: message, fact: conflict } }];
    return [{ ...at, found: { ...base, action: 'rewrite', message, fact: conflict }, changes: [removal(setting)] }];
  });
}
