import { expect, test } from 'vitest';
import { type HostileText, hostileTexts } from './hostile-texts.ts';
import { patternsOf } from './patterns-of.ts';

/** Characters of a first look at each text. */
const FEW = 1_000;
/** Milliseconds that a pattern needs for so many only where it goes over them again and again. */
const SLOW = 0.08;

test('no pattern of ours takes longer and longer for each character of a longer text', () => {
  const slow = new Map<string, HostileText>();
  const places = new Map(patternsOf('src').map(({ place, pattern }) => [String(pattern), { place, pattern }]));
  expect(places.size).toBeGreaterThan(500);
  for (const { place, pattern } of places.values()) {
    for (const text of hostileTexts(pattern)) {
      if (!isSlow(pattern, text)) continue;
      slow.set(`${place} ${pattern}`, text);
      break;
    }
  }
  expect(slow).toEqual(new Map());
});

function isSlow(pattern: RegExp, text: HostileText): boolean {
  // Short ones first: where the time grows exponentially, there is no coming back from a longer one.
  for (const length of [24, 100, FEW]) {
    if (timeOf(pattern, text, length) > SLOW) return grows(pattern, text, length);
  }
  return false;
}

/** Four times the text in eight times the time, whenever it is tried: the machine has other things to do as well. */
function grows(pattern: RegExp, text: HostileText, length: number): boolean {
  const best = (times: number) => Math.min(...[1, 2, 3].map(() => timeOf(pattern, text, times * length)));
  // Within a text as short as that nothing takes so long but what is tried in all ways that there are.
  const isGrowth = () => (length < FEW ? best(1) > SLOW && best(1.25) > 2 * best(1) : best(8) >= 8 * best(2) + SLOW);
  for (let tries = 0; tries < 4; tries++) if (!isGrowth()) return false;
  return true;
}

function timeOf(pattern: RegExp, { head, unit, end }: HostileText, length: number): number {
  const text = head + unit.repeat(Math.ceil(length / unit.length)) + end;
  const start = performance.now();
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return performance.now() - start;
}
