import type { list as en } from '../en/list.ts';

/** `a、b 和 c`; `last` is the word before the last one. */
export const list: typeof en = (items, last = '和') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')} ${last} ${items.at(-1)}`;
