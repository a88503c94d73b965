import type { Range } from '../../providers/param-rule.ts';

/** `[0, 1]`, `(0, 1]`, `at most 4096`. */
export function rangeText({ min, max, minOpen, maxOpen }: Range): string {
  if (min === undefined) return `at most ${max}`;
  if (max === undefined) return `at least ${min}`;
  return `${minOpen ? '(' : '['}${min}, ${max}${maxOpen ? ')' : ']'}`;
}
