import type { Body } from './reply.ts';

/** Bytes of uploaded files that are kept. */
const ROOM = 64 * 2 ** 20;
/** Batches and answers that are kept, and files beside their bytes. */
const MOST = 200;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly created: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What one emulator remembers, in memory only and never more than fits: the oldest goes first. */
export interface State {
  readonly nextId: (prefix: string) => string;
  readonly files: Shelf<StoredFile>;
  readonly batches: Shelf<Body>;
  readonly answers: Shelf<Body>;
}

export interface Shelf<T> {
  readonly all: () => readonly T[];
  readonly get: (id: string) => T | undefined;
  readonly put: (id: string, item: T) => void;
  readonly remove: (id: string) => boolean;
}

/** An empty memory. */
export function openState(): State {
  let last = 0;
  return {
    nextId: (prefix) => `${prefix}-${++last}`,
    files: openShelf(({ bytes }) => bytes.length),
    batches: openShelf(() => 0),
    answers: openShelf(() => 0),
  };
}

function openShelf<T>(sizeOf: (item: T) => number): Shelf<T> {
  const items = new Map<string, T>();
  let size = 0;
  const remove = (id: string): boolean => {
    const item = items.get(id);
    if (item !== undefined) size -= sizeOf(item);
    return items.delete(id);
  };
  return {
    all: () => [...items.values()],
    get: (id) => items.get(id),
    put: (id, item) => {
      remove(id);
      items.set(id, item);
      size += sizeOf(item);
      for (const oldest of items.keys()) {
        if (items.size <= MOST && size <= ROOM) break;
        if (oldest !== id) remove(oldest);
      }
    },
    remove,
  };
}
