/** From this length on skipping is quicker than what the system offers; the table of steps holds none above the other. */
const [SHORTEST, WIDEST] = [6, 256];

/**
 * A search for any of some needles that looks at few of the bytes and goes over them once, however many needles there
 * are: two neighbouring bytes say how far away the next needle must be, for most pairs nearly as far as the shortest of
 * them is long (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994). Short needles would make small
 * steps, so each of them is searched for on its own.
 */
export function searchFor(needles: readonly string[]): (bytes: Buffer) => boolean {
  const all = needles.map((needle) => Buffer.from(needle));
  const short = all.filter(({ length }) => length < SHORTEST);
  const long = all.filter(({ length }) => length >= SHORTEST);
  const width = Math.min(WIDEST, ...long.map(({ length }) => length));
  // Often there is nothing to search.
  let steps: Uint8Array | undefined;
  return (bytes) => {
    if (long.length > 0) {
      steps ??= stepsBetween(long, width);
      if (holdsAny(bytes, { needles: long, width, steps })) return true;
    }
    return short.some((needle) => bytes.includes(needle));
  };
}

interface Table {
  readonly needles: readonly Uint8Array[];
  readonly width: number;
  readonly steps: Uint8Array;
}

function holdsAny(bytes: Buffer, { needles, width, steps }: Table): boolean {
  const { length } = bytes;
  // No closure in here: it would make an object of every step.
  for (let end = width - 1; end < length; ) {
    const step = steps[(bytes[end - 1] as number) | ((bytes[end] as number) << 8)] as number;
    if (step === 0 && startsAny(bytes, end - width + 1, needles)) return true;
    end += step || 1;
  }
  return false;
}

/** By pair of bytes: how far the window over the first `width` bytes of a needle may move when it ends in that pair. */
function stepsBetween(needles: readonly Uint8Array[], width: number): Uint8Array {
  const steps = new Uint8Array(1 << 16).fill(width - 1);
  for (const needle of needles) {
    for (let end = 1; end < width; end++) {
      const pair = (needle[end - 1] as number) | ((needle[end] as number) << 8);
      steps[pair] = Math.min(steps[pair] as number, width - 1 - end);
    }
  }
  return steps;
}

function startsAny(bytes: Uint8Array, start: number, needles: readonly Uint8Array[]): boolean {
  return needles.some((needle) => {
    if (start + needle.length > bytes.length) return false;
    for (let i = 0; i < needle.length; i++) if (bytes[start + i] !== needle[i]) return false;
    return true;
  });
}
