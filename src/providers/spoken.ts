import { notes } from '../messages/notes.ts';
import type { Provider } from './provider.ts';

/** Which parts of a vendor's data are words for people. */
const WORDS: ReadonlySet<string> = new Set(['name', 'note', 'reason', 'manual', 'label']);

/**
 * A vendor's data with its words in the language of this process; what is not translated stays English. The vendor
 * itself where English is spoken.
 */
export function spoken(provider: Provider): Provider {
  return Object.keys(notes).length === 0 ? provider : translated(provider);
}

function translated<Data>(data: Data, key = ''): Data {
  if (typeof data === 'string') return ((WORDS.has(key) ? notes[data] : undefined) ?? data) as Data;
  if (Array.isArray(data)) return data.map((item) => translated(item, key)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, translated(value, name)])) as Data;
}
