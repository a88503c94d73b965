import type { joining as en } from '../en/joining.ts';

/** Chinese of ../en/joining.ts. */
export const joining: typeof en = {
  sentences: (texts) => texts.join(''),
  items: (texts) => texts.join('，'),
  clauses: (texts) => texts.join('；'),
  statements: (texts) => texts.join('。'),
  ended: (text) => `${text}。`,
  labelled: (label, text) => `${label}：${text}`,
  aside: (text, aside) => `${text}（${aside}）`,
};
