import { isEnvFile } from '../../pipeline/interest.ts';

/** One `NAME=value` line of a `.env` file, by offsets of the file's text. */
export interface EnvLine {
  readonly name: string;
  readonly nameStart: number;
  /** The value without quotes and without a trailing comment; never printed. */
  readonly value: string;
  readonly valueStart: number;
  /** Where the line ends, before its line break. */
  readonly end: number;
  /** `# NAME=value`: a sample that is switched off. */
  readonly isComment: boolean;
}

const LINE =
  /^(?<lead>[\t ]*(?<hash>#[\t ]*)?(?:export[\t ]+)?)(?<name>[A-Za-z_][A-Za-z0-9_.]*)(?<equals>[\t ]*=[\t ]*)(?<value>[^\r\n]*)/gm;

/** The assignments of a `.env` file, commented ones included. Values over several lines end at their first line. */
export function envLines(text: string): EnvLine[] {
  return [...text.matchAll(LINE)].map((match) => {
    const { lead = '', hash, name = '', equals = '', value: raw = '' } = match.groups ?? {};
    const nameStart = match.index + lead.length;
    const rawStart = nameStart + name.length + equals.length;
    const quoted = /^(?<quote>["'`])(?<inner>[^"'`]*)\k<quote>/.exec(raw);
    const value = quoted?.groups?.inner ?? raw.replace(/(?<!\s)\s+#.*/s, '').trimEnd();
    return {
      name,
      nameStart,
      value,
      valueStart: rawStart + (quoted === null ? 0 : 1),
      end: match.index + match[0].length,
      isComment: hash !== undefined,
    };
  });
}

/** Whether an `.env` file sets a variable to nothing, as one that is to be copied and filled in does. */
export function isSetEmpty(variable: string, texts: ReadonlyMap<string, string>): boolean {
  return [...texts].some(
    ([path, text]) =>
      isEnvFile(path) &&
      envLines(text).some(({ name, value, isComment }) => name === variable && value === '' && !isComment),
  );
}
