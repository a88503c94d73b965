import type { Inventory, Materials } from '../inventory.ts';
import { isTestPath } from '../test-file.ts';
import { codeWidths } from './code-width.ts';
import type { VectorPlace } from './vector-place.ts';
import { vectorPlaces } from './vector-places.ts';

/**
 * What depends on the width of OpenAI's vectors, in the whole repository: the island, and the files outside it that
 * hold the number. Without an embedding call nothing is read.
 */
export function findVectorPlaces(inventory: Inventory, { holding }: Materials): VectorPlace[] {
  const { calls, ownership, island, texts } = inventory;
  const own = calls.filter(
    ({ resource, clients, typed, http }) =>
      resource === 'embeddings' &&
      (typed || http !== undefined || clients.some((client) => ownership.get(client)?.of === 'openai')),
  );
  const widths = new Set(own.flatMap((call) => codeWidths(call, inventory).widths));
  if (widths.size === 0) return [];
  const words = [...widths].flatMap(spellings);
  const outside = holding(words, { schemas: true });
  // Alone: in drawings and hashes the digits stand among others, and to parse those takes longer than all the rest.
  const number = new RegExp(String.raw`(?<![\d.])(?:${words.join('|')})(?!\d)`);
  return [...new Map([...texts, ...outside])].flatMap(([path, text]) =>
    isTestPath(path) || !number.test(text) ? [] : vectorPlaces({ path, text, parsed: island.files.get(path) }, widths),
  );
}

/** `1536`, `1_536`. */
function spellings(width: number): string[] {
  const digits = String(width);
  return digits.length < 4 ? [digits] : [digits, `${digits.slice(0, -3)}_${digits.slice(-3)}`];
}
