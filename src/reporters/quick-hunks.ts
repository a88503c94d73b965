import type { StructuredPatchHunk } from 'diff';

/** How many lines ahead the texts are sought to agree again. */
const REACH = 100;
const NO_NEWLINE = '\\ No newline at end of file';

/** Lines of the old text in whose place stand lines of the new one: from and up to. */
interface Run {
  readonly old: readonly [number, number];
  readonly now: readonly [number, number];
}

/**
 * Hunks of two texts in one walk over both: after each difference they go on where they agree again soonest. Not always
 * the shortest diff, but a right one, in a time that grows with the texts and not with the square of the changes.
 */
export function quickHunks(before: string, after: string, context: number): StructuredPatchHunk[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks: Run[][] = [];
  for (const run of runsOf(old, now)) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && run.old[0] - last.old[1] <= 2 * context) hunks.at(-1)?.push(run);
    else hunks.push([run]);
  }
  return hunks.map((runs) => toHunk(runs, { old, now, context }));
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function runsOf(old: readonly string[], now: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [x, y] =
      nextAgreement(old.slice(i, i + 2 * REACH), now.slice(j, j + 2 * REACH)) ?? untilTail(old, now, [i, j]);
    runs.push({ old: [i, i + x], now: [j, j + y] });
    i += x;
    j += y;
  }
  return runs;
}

/** How far away two lines in a row are the same; of several such places the nearest, with as little before it as can be. */
function nextAgreement(old: readonly string[], now: readonly string[]): [number, number] | undefined {
  for (let distance = 1; distance <= REACH; distance++) {
    for (let x = 0; x <= distance; x++) {
      const y = distance - x;
      if (x < old.length && old[x] === now[y] && old[x + 1] === now[y + 1]) return [x, y];
    }
  }
  return undefined;
}

/** All but the lines that are the same at the end. */
function untilTail(
  old: readonly string[],
  now: readonly string[],
  [i, j]: readonly [number, number],
): [number, number] {
  let tail = 0;
  while (tail < Math.min(old.length - i, now.length - j) && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [old.length - i - tail, now.length - j - tail];
}

function toHunk(
  runs: readonly Run[],
  { old, now, context }: { readonly old: readonly string[]; readonly now: readonly string[]; readonly context: number },
): StructuredPatchHunk {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A hunk without a run');
  const lead = Math.min(context, first.old[0]);
  const end = Math.min(old.length, last.old[1] + context);
  const lines: string[] = [];
  let at = first.old[0] - lead;
  const same = (to: number) => lines.push(...old.slice(at, to).flatMap((line) => signed(' ', line)));
  for (const run of runs) {
    same(run.old[0]);
    lines.push(...old.slice(...run.old).flatMap((line) => signed('-', line)));
    lines.push(...now.slice(...run.now).flatMap((line) => signed('+', line)));
    at = run.old[1];
  }
  same(end);
  return {
    oldStart: first.old[0] - lead + 1,
    oldLines: end - first.old[0] + lead,
    newStart: first.now[0] - lead + 1,
    newLines: end - last.old[1] + last.now[1] - first.now[0] + lead,
    lines,
  };
}

function signed(sign: string, line: string): string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, NO_NEWLINE];
}
