import { isNewest } from '../../source/sdk-version.ts';

const VERSION = /^(?<mark>\^|~|)\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Names with their ranges. */
type Ranges = readonly { readonly name: string; readonly range: string }[];

/**
 * A range as its neighbours are written (`^1.2.3`, `~1.2.3`, `1.2.3`, `latest`): like the package that it takes the place of, else
 * like those of the same scope, else like most.
 */
export function rangeInStyle(range: string, name: string, neighbours: Ranges, old?: string): string {
  if (!VERSION.test(range)) return range;
  const replaced = neighbours.find((each) => each.name === old)?.range;
  if (replaced !== undefined && isNewest(replaced)) return replaced;
  const scope = /^@[^/]+\//.exec(name)?.[0];
  const related = neighbours.filter((each) => scope !== undefined && each.name.startsWith(scope));
  const [mark = '^'] = [
    ...marksOf(neighbours.filter((each) => each.name === old)),
    ...marksOf(related),
    ...marksOf(neighbours),
  ];
  return mark + range.replace(/^[\^~]/, '');
}

/** How versions are marked, the most common first. */
function marksOf(ranges: Ranges): string[] {
  const marks = ranges.flatMap(({ range }) => VERSION.exec(range)?.groups?.mark ?? []);
  const count = (mark: string) => marks.filter((each) => each === mark).length;
  return [...new Set(marks)].sort((a, b) => count(b) - count(a));
}

/** Whether what stands there may be older than what is needed. */
export function mayBeOlder(range: string, needed: string): boolean {
  const major = (text: string) => /^[\^~>=v\s]*(?<major>\d+)(?:\.(?<minor>\d+))?/.exec(text)?.groups;
  const [own, wanted] = [major(range), major(needed)];
  if (own?.major === undefined || wanted?.major === undefined) return false;
  if (own.major !== wanted.major) return Number(own.major) < Number(wanted.major);
  return own.major === '0' && Number(own.minor ?? 0) < Number(wanted.minor ?? 0);
}
