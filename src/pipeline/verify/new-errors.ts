import { structuredPatch } from 'diff';
import type { FileChange } from '../change.ts';
import type { TypeFault } from './type-fault.ts';

/** A run of lines, 1-based, both ends included; empty where `last` is less than `first`. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The errors of `after` that were not there before. An error that only moved with its lines, or whose text quotes a name
 * that an edit changed, is the old one: it counts by file, code, and the line that its line comes from. What is left is
 * set against the messages of the file, for errors that an edit moved to another line of its own.
 */
export function newErrors(
  { before, after }: { readonly before: readonly TypeFault[]; readonly after: readonly TypeFault[] },
  changes: readonly FileChange[],
): TypeFault[] {
  const origins = new Map(changes.map((change) => [change.path, originsIn(change)]));
  const left = [...before];
  const take = (isSame: (old: TypeFault) => boolean): boolean => {
    const index = left.findIndex(isSame);
    if (index !== -1) left.splice(index, 1);
    return index !== -1;
  };
  const moved = after.filter((error) => {
    const from = origins.get(error.file)?.(error.line) ?? { first: error.line, last: error.line };
    return !take(
      ({ file, code, line }) => file === error.file && code === error.code && line >= from.first && line <= from.last,
    );
  });
  return moved.filter(
    (error) =>
      !take(({ file, code, message }) => file === error.file && code === error.code && message === error.message),
  );
}

/** Which lines of the text before a line of the text after comes from. */
export function originsIn({ before, after }: FileChange): (line: number) => Lines {
  const { hunks } = structuredPatch('', '', before ?? '', after ?? '', '', '', { context: 0 });
  return (line) => {
    let shift = 0;
    for (const { oldStart, oldLines, newStart, newLines } of hunks) {
      if (line < newStart) break;
      if (line < newStart + newLines) return { first: oldStart, last: oldStart + oldLines - 1 };
      shift = oldStart + oldLines - (newStart + newLines);
    }
    return { first: line + shift, last: line + shift };
  };
}
