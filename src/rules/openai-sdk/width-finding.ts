import type { RuleFinding } from '../../finding.ts';
import { joining } from '../../messages/joining.ts';
import { rules as words } from '../../messages/rules.ts';
import type { VectorPlace } from '../../source/vectors/vector-place.ts';
import { at, factOf } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import type { WidthChange } from './width-change.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain', action: 'manual' } as const;

/** What a person must do about vectors that are stored already, said at the call that makes them. */
export function widthFindings(changes: readonly WidthChange[], { call, context }: ParamCall): RuleFinding[] {
  const others = changes.filter(({ from, to }) => from !== to);
  const messages = new Map(others.map((change) => [messageOf(change, context.inventory.vectors), change.fact]));
  return [...messages].map(([message, fact]) => at(call.node, { ...base, message, todo: message, ...factOf(fact) }));
}

function messageOf(
  { fate, from, to, was, will, offered, isWritten, fixedBy, room }: WidthChange,
  vectors: readonly VectorPlace[],
): string {
  const again = words.width.again(from, to);
  const short = room === undefined ? [] : [words.width.shorter(to, room)];
  if (fate === 'open' || was === undefined) return joining.sentences([again, words.width.open(to, offered), ...short]);
  if (fate === 'kept') return joining.sentences([again, words.width.fits(was), ...short]);
  const places = vectors.filter(({ width }) => width === was);
  const files = [...new Set(places.map(({ file }) => file))].sort();
  const gives = isWritten ? words.width.lacks(was, will, to) : words.width.gives(was, will);
  const more = fixedBy !== undefined && offered.includes(was) ? [words.width.unasked(fixedBy, was, to)] : [];
  return joining.sentences([again, gives, words.width.depend(places.length, files), ...more, ...short]);
}

/** Why `dimensions` is added to a call; undefined where its width plays no part. */
export function widthReason(change: WidthChange | undefined): string | undefined {
  if (change?.was === undefined || change.will === undefined) return undefined;
  const { was, will, to } = change;
  return was === will ? words.width.keeps(was) : words.width.nearest(was, will, to);
}
