/** One share of a run that is split over processes: number `index` of `of`, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Whether a file is this process's to change and report. Decided by its path alone, so that every process, on whatever
 * machine, gives the same answer, and each file belongs to exactly one.
 */
export function isOfShard(path: string, shard: Shard | undefined): boolean {
  return shard === undefined || hash(path) % shard.of === shard.index - 1;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
