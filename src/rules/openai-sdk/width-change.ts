import { openAIModelFacts } from '../../openai/model-facts.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ModelFacts } from '../../providers/model.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Inventory } from '../../source/inventory.ts';
import { takesParam } from '../../source/libraries/takes-param.ts';
import { codeWidths } from '../../source/vectors/code-width.ts';
import type { MappedModel, Target } from '../../target.ts';

/** What becomes of the width of vectors where one model takes the place of another. */
export interface WidthChange {
  readonly from: string;
  readonly to: string;
  /**
   * `kept`: the new model gives the same width. `changed`: it can't. `open`: nobody can say, because the width is known
   * only at run time, or nobody documents it.
   */
  readonly fate: 'kept' | 'changed' | 'open';
  /** As the code has it; undefined where only the run knows. */
  readonly was: number | undefined;
  /** What the call gives afterwards; of a width that the code writes out and the model lacks, the nearest one. */
  readonly will: number | undefined;
  /** The widths that the new model offers. */
  readonly offered: readonly number[];
  /** Whether the code asks for its width, so that no other may be put in its place. */
  readonly isWritten: boolean;
  /** The library that makes the call, where its release can't ask for a width: the model's own comes. */
  readonly fixedBy: string | undefined;
  /** How many tokens a text may hold, where the new model takes fewer than the old one did. */
  readonly room: number | undefined;
  /** Who says what the new model offers. */
  readonly fact: Fact | undefined;
}

/** Judges the width of an embedding call for each of the models that reach it. */
export function widthChanges(
  { call, models }: { readonly call: ApiCall; readonly models: readonly MappedModel[] },
  { inventory, target }: { readonly inventory: Inventory; readonly target: Target },
): WidthChange[] {
  const { from: origin, widths } = codeWidths(call, inventory);
  const isWritten = origin !== 'default';
  const fixedBy = takesParam('dimensions', call) ? undefined : call.path;
  return models.map((model): WidthChange => {
    const was = origin === 'literal' ? widths[0] : origin === 'open' ? undefined : openAIModelFacts(model.from)?.width;
    const facts = target.provider.models.find(({ id }) => id === model.to);
    const offered = facts === undefined ? [] : offeredBy(facts);
    const room = lessRoom(openAIModelFacts(model.from)?.context, facts?.context);
    const known = { from: model.from, to: model.to, was, offered, isWritten, fixedBy, room, fact: facts };
    // The same model makes the same vectors, whoever hosts it.
    if (model.from === model.to) return { ...known, fate: 'kept', will: was };
    if (was === undefined || facts === undefined || offered.length === 0)
      return { ...known, fate: 'open', will: undefined };
    if (fixedBy !== undefined && facts.width !== was) return { ...known, fate: 'changed', will: facts.width };
    if (offered.includes(was)) return { ...known, fate: 'kept', will: was };
    const { dimensions } = model.params;
    const chosen = typeof dimensions === 'number' ? dimensions : facts.width;
    return { ...known, fate: 'changed', will: isWritten ? nearest(was, offered) : (chosen ?? nearest(was, offered)) };
  });
}

/** The model's switches, with the width that the call needs in place of the one that suits most. */
export function paramsWithWidth(
  { params, to }: MappedModel,
  change: WidthChange | undefined,
  target: Target,
): Readonly<Record<string, ParamValue>> {
  const { dimensions: _, ...others } = params;
  if (change?.fixedBy !== undefined) return others;
  if (change?.fate !== 'kept' || change.was === undefined) return params;
  const isDefault = target.provider.models.find(({ id }) => id === to)?.width === change.was;
  return isDefault ? others : { ...others, dimensions: change.was };
}

function offeredBy({ width, widths = [] }: ModelFacts): readonly number[] {
  return [...new Set([...widths, ...(width === undefined ? [] : [width])])];
}

function lessRoom(was: number | undefined, now: number | undefined): number | undefined {
  return was !== undefined && now !== undefined && now < was ? now : undefined;
}

/** The widest that is no wider, else the narrowest. */
function nearest(width: number, offered: readonly number[]): number | undefined {
  const ascending = offered.toSorted((a, b) => a - b);
  return ascending.findLast((other) => other <= width) ?? ascending[0];
}
