import { rules as words } from '../../messages/rules.ts';
import { judgeParam, type Question } from '../../providers/compat.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { LiteralChange } from '../literal-edits.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import { openChange } from '../openai-sdk/param-open.ts';
import { outcomeOf, type ParamEdit } from '../openai-sdk/param-outcome.ts';
import { literalValue, valueNode } from '../openai-sdk/param-parts.ts';
import { boundedText, isWithin, setValue, valueText, writtenText } from '../openai-sdk/param-value.ts';
import type { AgentCall } from './agent-call.ts';
import type { NewSetting } from './place-settings.ts';
import type { Planned } from './settle.ts';
import type { WrittenSetting } from './written-settings.ts';

const base = { rule: 'agents/param', kind: 'param', confidence: 'certain' } as const;

/** What becomes of one setting. */
export interface SettingChange extends Planned {
  /** The field that it is under another name. */
  readonly renamed?: NewSetting;
}

/** Judges one setting that is written out, by what it is in the body of a chat. */
export function settingChange(
  setting: WrittenSetting,
  judged: AgentCall,
  given: Readonly<Record<string, ParamValue>>,
): SettingChange[] {
  const { target, models } = judged;
  const { wire, property } = setting;
  const value = settingValue(setting, judged);
  const rules = target.provider.params.chat;
  const question: Question = { operation: 'chat', rules, name: wire, value, models: models.map(({ to }) => to), given };
  const answer = judgeParam(question);
  if (answer === undefined) {
    const open = openChange({ property, question, judged });
    return open === undefined ? [] : [{ node: open.node, found: { ...open.found, rule: base.rule } }];
  }
  if (answer.verdict.kind === 'bound' && isWithin(property, answer.verdict.range, judged)) return [];
  const name = Object.keys(judged.names).find((path) => judged.names[path] === wire) ?? wire;
  const text = value === undefined ? '' : String(value);
  const { edit, message: said, action } = outcomeOf({ ...answer, name, value: text, vendor: target.provider.name });
  const changes = edit === undefined ? undefined : changesOf(edit, setting, judged);
  const message = words.param.and(said, edit?.kind === 'rename' ? edit.value?.rule.note : undefined);
  const found = { ...base, message, fact: answer.rule };
  if (changes !== undefined) return [{ node: property, found: { ...found, action: 'rewrite' }, ...changes }];
  // An edit that cannot be written is work for a person.
  const isManual = edit !== undefined || action === 'manual';
  return [{ node: property, found: { ...found, ...(isManual ? { action: 'manual', todo: message } : { action }) } }];
}

/** The value of a setting, as the vendor's data knows it; a tool that is chosen by its name is sent as an object. */
export function settingValue(
  { wire, property }: WrittenSetting,
  { context }: AgentCall,
): string | number | boolean | undefined {
  const value = literalValue(valueNode(property), context.inventory.tracer);
  const isTool = wire === 'tool_choice' && value !== undefined && !['auto', 'none', 'required'].includes(String(value));
  return isTool ? 'function' : value;
}

/** An edit in the SDK's own way of writing; undefined where none keeps the meaning. */
function changesOf(
  edit: ParamEdit,
  setting: WrittenSetting,
  judged: AgentCall,
): Pick<SettingChange, 'changes' | 'renamed' | 'whole'> | undefined {
  const { property, literal } = setting;
  const set = (text: string) => ({ changes: [{ literal, change: setValue(property, text) }] });
  switch (edit.kind) {
    case 'remove':
      return { changes: [removal(setting)] };
    case 'set':
      return set(literalText(edit.to, property.getSourceFile()));
    case 'bound': {
      const text = boundedText(property, edit.range, judged);
      return text === undefined ? undefined : set(text);
    }
    case 'rename': {
      if (judged.config === undefined || judged.written.some(({ wire }) => wire === edit.to)) return undefined;
      const code = edit.value === undefined ? writtenText(property) : valueText(edit.value.verdict, property, judged);
      if (code === undefined) return undefined;
      return { changes: [removal(setting)], renamed: { wire: edit.to, value: { code } }, whole: judged.config };
    }
  }
}

/** Takes a setting out, and `reasoning` or `text` around it with its last one. */
export function removal({ property, literal }: WrittenSetting): LiteralChange {
  const holder = outward(literal);
  const isWhole = literal.properties.length === 1 && ts.isPropertyAssignment(holder);
  const isNested = isWhole && ['reasoning', 'text'].includes(nameOf(holder.name) ?? '');
  return isNested && ts.isObjectLiteralExpression(holder.parent)
    ? { literal: holder.parent, change: { kind: 'remove', property: holder } }
    : { literal, change: { kind: 'remove', property } };
}
