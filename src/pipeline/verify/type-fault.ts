/** One error of a type-checker. */
export interface TypeFault {
  /** Relative to root, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** `TS2345` */
  readonly code: string;
  readonly message: string;
}

const PLACED = /^(?<file>.+?)\((?<line>\d+),\d+\): error (?<code>TS\d+): (?<message>.*)$/s;

/**
 * Reads what `tsc --pretty false` prints. Lines that follow an error are indented and belong to it; errors without a
 * place are those of the configuration, and left out: they are there before and after.
 *
 * @param toPath gives a path relative to root for one as it is printed; undefined for files that are nobody's concern
 */
export function parseFaults(output: string, toPath: (printed: string) => string | undefined): TypeFault[] {
  return output.split(/\r?\n/).flatMap((text) => {
    const { file = '', line, code = '', message = '' } = PLACED.exec(text)?.groups ?? {};
    const path = line === undefined ? undefined : toPath(file);
    return path === undefined ? [] : [{ file: path, line: Number(line), code, message }];
  });
}
