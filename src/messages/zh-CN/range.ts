import type { rangeText as en } from '../en/range.ts';

/** `[0, 1]`, `(0, 1]`, `≤ 4096`: signs fit wherever the text stands in a sentence. */
export const rangeText: typeof en = ({ min, max, minOpen, maxOpen }) => {
  if (min === undefined) return `≤ ${max}`;
  if (max === undefined) return `≥ ${min}`;
  return `${minOpen ? '(' : '['}${min}, ${max}${maxOpen ? ')' : ']'}`;
};
