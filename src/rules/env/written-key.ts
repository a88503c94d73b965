import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { configFinding, type Judged } from './config-finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { hasWord } from './word.ts';

/** A key that is written into a file of the repository, or that a store holds under a name of its own. */
export function writtenKey(judged: Judged): RuleFinding[] {
  const { place, variable } = judged;
  const { name, role, to } = variable;
  const { form, value, whole } = place;
  if (role !== 'key' || form !== 'set') return [];
  if (isKey(value?.text ?? '')) return [configFinding(judged, 'manual', words.env.written(to))];
  const entry = value === undefined && whole !== undefined ? judged.config.text.slice(whole.start, whole.end) : '';
  const isInStore = /\b(?:valueFrom|fromSecret)/.test(entry) && !new RegExp(`key:\\s*["']?${name}\\b`).test(entry);
  return isInStore || isReference(value?.text ?? '', name)
    ? [configFinding(judged, 'manual', words.env.behind(to))]
    : [];
}

/** `${ssm:/openai/key}`, `${{ secrets.OPENAI_TOKEN }}`, `$TOKEN`: what holds the key is called otherwise, and keeps its name. */
function isReference(value: string, name: string): boolean {
  return /\$(?:[{(]|[A-Za-z_])|\{\{/.test(value) && !hasWord(value, name);
}

/** Long, with a digit, and neither a placeholder nor a reference. */
function isKey(value: string): boolean {
  return /^(?=.*\d)[\w.+/=-]{20,}$/.test(value) && !/0{6}/.test(value) && !isPlaceholder(value);
}
