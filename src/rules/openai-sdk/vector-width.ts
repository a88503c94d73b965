import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ApiCall } from '../../source/calls.ts';
import { groupBy } from '../../source/group-by.ts';
import { codeWidths } from '../../source/vectors/code-width.ts';
import type { VectorPlace } from '../../source/vectors/vector-place.ts';
import { placeOf, seenFrom } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { modelsOf } from './models-of.ts';
import { type WidthChange, widthChanges } from './width-change.ts';

/**
 * Columns, indexes and constants that fit vectors of one width only. They are never edited: a column is another one
 * only when every row is embedded again, and a migration that has run is history.
 */
export const vectorWidthRule: Rule = {
  id: 'openai-sdk/vector-width',
  family: 'openai-sdk',
  find: (context) => {
    const widths = groupBy(context.inventory.vectors, ({ width }) => [width]);
    return [...widths].flatMap(([width, places]) => ofWidth(width, places, context));
  },
};

function ofWidth(width: number, places: readonly VectorPlace[], context: RuleContext): RuleFinding[] {
  const told = (say: (place: VectorPlace) => string, action: RuleFinding['action'], fact?: Fact): RuleFinding[] =>
    places.map((place) => ({
      rule: 'openai-sdk/vector-width',
      kind: 'schema',
      file: place.file,
      start: place.start,
      end: place.end,
      confidence: 'likely',
      action,
      message: say(place),
      group: `vector-width:${width}`,
      ...factOf(fact),
    }));
  const calls = context.inventory.calls.filter(
    (call) => call.resource === 'embeddings' && codeWidths(call, context.inventory).widths.includes(width),
  );
  const fates = calls.map((call) => context.verdicts.calls.get(call)?.fate);
  const moving = calls.filter((_, index) => fates[index] === 'moves');
  if (moving.length === 0)
    return fates.includes('mixed')
      ? told(() => words.width.unsure(width, []), 'manual')
      : told(() => words.width.stays(width), 'none');
  if (context.target === null) return told(() => words.width.found(width), 'manual');
  const changes = moving.map((call) => changesAt(call, width, context));
  const changed = changes.flat().filter(({ fate }) => fate === 'changed');
  const [first] = changed;
  if (first !== undefined) {
    const names = { from: distinct(changed, 'from'), to: distinct(changed, 'to') };
    return told(
      ({ sized, isApplied }) =>
        words.width.blocked({
          ...names,
          was: width,
          will: first.will,
          count: places.length,
          steps: isApplied ? 'applied' : sized,
        }),
      'blocked',
      first.fact,
    );
  }
  const isOpen = changes.some((each) => each.length === 0 || each.some(({ fate }) => fate === 'open'));
  const to = distinct(changes.flat(), 'to');
  if (isOpen) return told(() => words.width.unsure(width, to), 'manual');
  return told(() => words.width.kept(width, to), 'none');
}

/** What becomes of one width at a call: models of another width that reach the same call have a group of their own. */
function changesAt(call: ApiCall, width: number, { inventory, models, target }: RuleContext): WidthChange[] {
  if (target === null) return [];
  const seen = seenFrom(target, placeOf(target, call.resource));
  const mapped = modelsOf(call, { inventory, models, target });
  return widthChanges({ call, models: mapped }, { inventory, target: seen }).filter(
    ({ was }) => was === undefined || was === width,
  );
}

function distinct(changes: readonly WidthChange[], name: 'from' | 'to'): string[] {
  return [...new Set(changes.map((change) => change[name]))];
}
