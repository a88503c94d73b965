import { rangeText } from '../../messages/range.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Judgement } from '../../providers/compat.ts';
import { isOption } from '../../providers/option-params.ts';
import type { Range } from '../../providers/param-rule.ts';

/** What a verdict on one parameter comes to: what is said of it, and the edit; how that is written is its caller's. */
export interface Outcome {
  readonly action: 'rewrite' | 'none' | 'manual';
  readonly message: string;
  /** Only of a rewrite. */
  readonly edit?: ParamEdit;
}

export type ParamEdit =
  | { readonly kind: 'remove' }
  | { readonly kind: 'set'; readonly to: string | number | boolean }
  /** Held within bounds, where that can be written; else a person's. */
  | { readonly kind: 'bound'; readonly range: Range }
  | { readonly kind: 'rename'; readonly to: string; readonly value?: Judgement };

interface Judged extends Judgement {
  readonly name: string;
  /** The literal value as text; empty where there is none. */
  readonly value: string;
  readonly vendor: string;
}

/** The words and the edit that follow from a judgement, with the rule's own note. */
export function outcomeOf(judged: Judged): Outcome {
  const outcome = plainOutcome(judged);
  return { ...outcome, message: words.param.and(outcome.message, judged.rule.note) };
}

function plainOutcome({ rule, verdict, name, value, vendor }: Judged): Outcome {
  switch (verdict.kind) {
    case 'rename': {
      const { to, value: judgement } = verdict;
      const edit = { kind: 'rename', to, ...(judgement === undefined ? {} : { value: judgement }) } as const;
      return { action: 'rewrite', message: words.param.renamed(name, to, vendor), edit };
    }
    case 'drop': {
      const message = rule.wire === 'refused' ? words.param.refused(name, vendor) : words.param.dropped(name, vendor);
      return { action: 'rewrite', message, edit: { kind: 'remove' } };
    }
    case 'clamp': {
      const message = words.param.clamped(name, rangeText(verdict.range), vendor);
      return { action: 'rewrite', message, edit: { kind: 'set', to: verdict.to } };
    }
    case 'bound': {
      const message = words.param.clamped(name, rangeText(verdict.whole), vendor);
      return { action: 'rewrite', message, edit: { kind: 'bound', range: verdict.range } };
    }
    case 'replace': {
      const message = words.param.replaced(name, value, String(verdict.to), vendor);
      return { action: 'rewrite', message, edit: { kind: 'set', to: verdict.to } };
    }
    case 'ignored':
      return verdict.isNeutral
        ? { action: 'none', message: words.param.neutral(name, vendor) }
        : { action: isOption(name) ? 'none' : 'manual', message: words.param.ignored(name, vendor) };
    case 'reject': {
      const isSure = rule.confidence === 'documented' || rule.confidence === 'observed';
      return { action: 'manual', message: words.param[isSure ? 'rejected' : 'unlisted'](name, vendor) };
    }
    case 'value':
      return { action: 'manual', message: words.param.value(name, value, vendor) };
    case 'many':
      return { action: 'manual', message: words.param.tooMany(name, verdict.most, vendor) };
    case 'long':
      return { action: 'manual', message: words.param.tooLong(name, verdict.most, vendor) };
    case 'undocumented':
    case 'fine':
      return { action: 'none', message: words.param.undocumented(name, vendor) };
  }
}
