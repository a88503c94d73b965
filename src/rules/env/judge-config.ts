import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { VariablePlace } from '../../source/config/variable-places.ts';
import type { Place } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { movedUrl, OPENAI_ADDRESS } from '../moved-url.ts';
import { holdsAddress } from './client-variables.ts';
import type { ConfigFile, Standing } from './config-file.ts';
import { configFinding, type Judged } from './config-finding.ts';
import { configModel } from './config-model.ts';
import { modelVariables, sharedModelVariables } from './model-variables.ts';
import { repeatEntry } from './repeat-entry.ts';
import { keepsValue } from './variable.ts';
import { writtenKey } from './written-key.ts';

/** What the plan for the variables means for one configuration file. Keys are never touched or shown. */
export function judgeConfig(config: ConfigFile, context: RuleContext): RuleFinding[] {
  const modelNames = modelVariables(context);
  const sharedNames = sharedModelVariables(context);
  const told = new Set<string>();
  const written = new Map<ReadonlySet<string>, Set<string>>();
  return config.places.flatMap((place) => {
    const variable = context.env.of(place.name);
    if (variable === undefined) {
      const isShared = sharedNames.has(place.name);
      return modelNames.has(place.name) ? configModel(place, config, { target: context.target, isShared }) : [];
    }
    const names = written.get(place.siblings) ?? new Set(place.siblings);
    written.set(place.siblings, names);
    return ofVariable({ place, variable, config, target: context.target, names, told });
  });
}

function ofVariable(judged: Judged): RuleFinding[] {
  const { place, variable, config, target } = judged;
  const { to, isUnread } = variable;
  const name = place.written ?? variable.name;
  const standing = standingOf(place, config);
  if (place.isOwnValue && (target === null || standing.of === 'other' || isUnread)) return [];
  if (target === null) {
    if (standing.of !== 'other') return [configFinding(judged, 'manual', words.env.stands(name))];
    return [configFinding(judged, 'none', words.env.given(name, standing.whose))];
  }
  if (isUnread) return [configFinding(judged, 'none', words.env.unused(name))];
  const isMoved = (standing.of === 'app' || standing.of === 'setting') && !keepsValue(variable);
  const value = isMoved ? valueEdits(judged, variable.place ?? target) : [];
  if (to === variable.name) {
    const kept = value.length > 0 ? configFinding(judged, 'rewrite', words.env.value(name), value) : undefined;
    return [kept ?? configFinding(judged, 'none', words.env.kept(name)), ...furtherKeys(judged)];
  }
  if (standing.of === 'other') return [configFinding(judged, 'manual', words.env.others(name, to, standing.whose))];
  if (standing.of === 'store') return [configFinding(judged, 'manual', words.env.store(name, to))];
  if (standing.of === 'unknown' || (variable.isShared && !isRepeatable(place)))
    return variable.isShared && place.isOwnValue ? [] : [configFinding(judged, 'manual', words.env.beside(name, to))];
  const found = named(judged, value);
  if (place.form !== 'secret' && standing.of !== 'setting') return [...found, ...writtenKey(judged)];
  return [...found, ...setting(judged, to)];
}

/** What is part of an address in a store is never a variable, whatever the format. */
function standingOf(place: VariablePlace, config: ConfigFile): Standing {
  const standing = config.standingOf(place);
  return place.form === 'foreign' && standing.of !== 'other' ? { of: 'store' } : standing;
}

/** The value behind the new name is in no file: said once for each. */
function setting(judged: Judged, to: string): RuleFinding[] {
  const message = words.env.setting(judged.place.name, to);
  if (judged.told.has(message)) return [];
  judged.told.add(message);
  return [configFinding(judged, 'manual', message)];
}

/** The new name in the place of the old one, or beside it where the old one is still needed. */
function named(judged: Judged, value: readonly FileEdit[]): RuleFinding[] {
  const { place, variable, config, names } = judged;
  const { name, to, isShared } = variable;
  const { file } = config;
  if (!isRepeatable(place)) {
    const rename = { file, start: place.start, end: place.start + name.length, text: to };
    return [configFinding(judged, 'rewrite', words.env.renamed(name, to), [rename, ...value])];
  }
  if (names.has(to)) return [configFinding(judged, 'none', words.env.kept(name)), ...furtherKeys(judged)];
  if (isShared) return [...added(judged, to, words.env.added(to, name)), ...furtherKeys(judged)];
  names.add(to);
  const rename = { file, start: place.start, end: place.start + name.length, text: to };
  return [configFinding(judged, 'rewrite', words.env.renamed(name, to), [rename, ...value]), ...furtherKeys(judged)];
}

/** Further keys that the code reads from now on, because some calls go to another vendor. */
function furtherKeys(judged: Judged): RuleFinding[] {
  const { place, variable, config, names } = judged;
  if (!isRepeatable(place) || config.standingOf(place).of !== 'app') return [];
  return variable.also
    .filter((further) => !names.has(further))
    .flatMap((further) => {
      const message = variable.role === 'baseURL' ? words.env.furtherAddress(further) : words.env.further(further);
      return added(judged, further, message);
    });
}

function added(judged: Judged, to: string, message: string): RuleFinding[] {
  const { place, variable, config, names, target } = judged;
  const owner = variable.owners.get(to) ?? variable.place ?? target;
  const address = variable.role === 'baseURL' ? owner?.baseURL : undefined;
  const repeated = repeatEntry(place, { text: config.text, to, address });
  if (repeated === undefined) return [configFinding(judged, 'manual', words.env.beside(place.name, to))];
  names.add(to);
  const { at, text, isFilled } = repeated;
  const addition = configFinding(judged, 'rewrite', message, [{ file: config.file, start: at, end: at, text }]);
  if (!isFilled) return [addition, configFinding(judged, 'manual', words.env.copied(to))];
  return /\b(?:secrets|vars)\b/.test(text) ? [addition, ...setting(judged, to)] : [addition];
}

function isRepeatable({ form }: VariablePlace): boolean {
  return form === 'set' || form === 'listed';
}

function valueEdits({ place, variable, config }: Judged, { baseURL }: Place): FileEdit[] {
  const { value } = place;
  if (!holdsAddress(variable.role) || value === undefined) return [];
  return [...value.text.matchAll(OPENAI_ADDRESS)].map(({ 0: url, index }) => {
    const start = value.start + index;
    return { file: config.file, start, end: start + url.length, text: movedUrl(url, baseURL) };
  });
}
