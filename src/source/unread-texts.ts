import { pipeline as words } from '../messages/pipeline.ts';
import type { Inventory } from './inventory.ts';

/** A file that no parser takes: what it says is known, where its code begins and ends is not. */
export interface UnreadText {
  readonly file: string;
  readonly text: string;
  /** Why it can't be read: `does not parse: line 3: ';' expected`. */
  readonly why: string;
}

/** Candidates that can't be parsed or decoded. */
export function unreadTexts({ island, texts, undecoded }: Inventory): readonly UnreadText[] {
  const broken = [...island.broken].map(([file, { because, what }]) => ({
    file,
    text: texts.get(file) ?? '',
    why: words.skipped.unread[because](what),
  }));
  return [...broken, ...[...undecoded].map(([file, text]) => ({ file, text, why: words.skipped.unread.encoding() }))];
}
