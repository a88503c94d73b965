import type { VariablePlace } from '../../source/config/variable-places.ts';
import { movedUrl, OPENAI_ADDRESS } from '../moved-url.ts';
import { repeatItem } from '../repeat-item.ts';
import { isPlaceholder } from './placeholder.ts';

/** A second entry beside the first, under another name. */
export interface Repeated {
  /** Where it is inserted. */
  readonly at: number;
  readonly text: string;
  /** Its value is its own: a reference to the new name, or an address. What held OpenAI's key holds none. */
  readonly isFilled: boolean;
}

/** The address in the place of an old one: without a path where the old one has none, because the code joins it. */
function addressFor(value: string, address: string): string {
  const isBare = /^https?:\/\/(?:[a-z]{2}\.)?api\.openai\.com\/?$/.test(value.trim());
  return isBare ? movedUrl(value.trim(), address) : address;
}

/** What holds the place of a key that a person will write there: as the old one's, where that was none either. */
function emptyFor(value: string, before: string): string {
  if (isPlaceholder(value)) return value;
  // A value without quotes has to be one all the same.
  return /\s$/.test(before) ? "''" : '';
}

function withValue({ text }: { readonly text: string }, before: string, address: string | undefined): string {
  return before + (address === undefined ? emptyFor(text, before) : addressFor(text, address));
}

/**
 * Writes the entry of a variable once more below it, with the new name wherever the old one stands in it. The value of
 * a key is never copied: one vendor's key must not be sent to another.
 */
export function repeatEntry(
  { name, start: nameAt, whole, value, form }: VariablePlace,
  { text, to, address }: { readonly text: string; readonly to: string; readonly address: string | undefined },
): Repeated | undefined {
  if (whole === undefined) return undefined;
  const word = new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'g');
  const { start, end, isInline } = whole;
  const isReferring = form === 'listed' || text.slice(nameAt + name.length, end).search(word) !== -1;
  if (!isReferring && value === undefined) return undefined;
  const copied =
    value === undefined || isReferring
      ? text.slice(start, end)
      : withValue(value, text.slice(start, value.start), address) + text.slice(value.end, end);
  const named = copied.replaceAll(word, to);
  const copy = address === undefined ? named : named.replaceAll(OPENAI_ADDRESS, (url) => movedUrl(url, address));
  const isFilled = isReferring || address !== undefined;
  if (isInline) {
    const item = repeatItem(text, { start, end }, [copy]);
    return { at: item.start, text: item.text, isFilled };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start).replace('\uFEFF', '');
  const lineEnd = /\r?\n|$/.exec(text.slice(end));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { at: end + (lineEnd?.index ?? 0), text: `${eol}${lead}${copy}`, isFilled };
}
