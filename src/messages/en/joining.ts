/** How texts that stand on their own are said one after the other. */
export const joining = {
  sentences: (texts: readonly string[]) => texts.join(' '),
  /** Ids and fragments. */
  items: (texts: readonly string[]) => texts.join(', '),
  clauses: (texts: readonly string[]) => texts.join('; '),
  /** Fragments without a full stop, the last of which may be a sentence. */
  statements: (texts: readonly string[]) => texts.join('. '),
  /** A fragment as a sentence. */
  ended: (text: string) => `${text}.`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  aside: (text: string, aside: string) => `${text} (${aside})`,
};
