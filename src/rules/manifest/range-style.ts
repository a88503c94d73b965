const VERSION = /^(?<mark>\^|~|)\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** A range written as its neighbours write theirs: `^1.2.3`, `~1.2.3`, `1.2.3`. */
export function rangeInStyle(range: string, neighbours: readonly string[]): string {
  if (!VERSION.test(range)) return range;
  const marks = neighbours.flatMap((each) => VERSION.exec(each)?.groups?.mark ?? []);
  const count = (mark: string) => marks.filter((each) => each === mark).length;
  const [first] = ['^', '~', ''].toSorted((a, b) => count(b) - count(a));
  return (first ?? '^') + range.replace(/^[\^~]/, '');
}

/** Whether what stands there may be older than what is needed. */
export function mayBeOlder(range: string, needed: string): boolean {
  const major = (text: string) => /^[\^~>=v\s]*(?<major>\d+)(?:\.(?<minor>\d+))?/.exec(text)?.groups;
  const [own, wanted] = [major(range), major(needed)];
  if (own?.major === undefined || wanted?.major === undefined) return false;
  if (own.major !== wanted.major) return Number(own.major) < Number(wanted.major);
  return own.major === '0' && Number(own.minor ?? 0) < Number(wanted.minor ?? 0);
}
