import type { CompilerQuestion } from '../compiler-question.ts';

/** What a compiler reads in place of the disk, on one side of the edits; undefined where the disk has it as it is. */
export interface FileOverlay {
  readFile(path: string): string | null | undefined;
  fileExists(path: string): boolean | undefined;
  directoryExists(path: string): boolean | undefined;
}

/** The config as it shall be read, and the edited files with the text of a side. */
export function fileOverlay({ config, edited }: CompilerQuestion, side: 'before' | 'after'): FileOverlay {
  const texts = new Map(edited.map((file) => [file.path, file[side]]));
  const readFile = (path: string) => (path === config.path ? config.text : texts.get(path));
  return {
    readFile,
    fileExists: (path) => {
      const text = readFile(path);
      return text === undefined ? undefined : text !== null;
    },
    // Of a file that is yet to be written, the folder may be too.
    directoryExists: (path) =>
      edited.some((file) => file[side] !== null && file.path.startsWith(`${path}/`)) || undefined,
  };
}
