/** A variable's name as a whole word within some text. */
export interface VariableWord {
  readonly name: string;
  /** Offset within the text. */
  readonly start: number;
  /**
   * `secret`: held by a store that is no file (`secrets.NAME`, `NAME:latest`). `foreign`: part of an address in such a
   * store. `assignment`: `NAME=value` in a script. `reference`: `$NAME` and its kin. `mention`: any other word.
   */
  readonly form: 'secret' | 'foreign' | 'assignment' | 'reference' | 'mention';
  /** What it is set to, or stands where it is not set: `NAME=value`, `${NAME:-value}`. Offsets within the text. */
  readonly value?: { readonly text: string; readonly start: number };
}

/** How many characters before and after a word tell what it is: a long text may hold as many words as it has lines. */
const NEAR = 2_000;

const WORD = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]*(?![A-Za-z0-9_])/g;
const FALLBACK = /^(?<lead>:?[-=])(?<value>[^}]*)\}/;
const ASSIGNED = /^(?<lead>=\\?["']?)(?<value>[^\s"'\\;&|]+)/;

/** Every whole word in the text that is one of the names. */
export function variableWords(text: string, names: ReadonlySet<string>): VariableWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: name, index: start }) => {
    if (!names.has(name)) return [];
    const end = start + name.length;
    const [before, after] = [text.slice(Math.max(start - NEAR, 0), start), text.slice(end, end + NEAR)];
    const form = formOf(before, after);
    const { lead = '', value } = (before.endsWith('${') ? FALLBACK : ASSIGNED).exec(after)?.groups ?? {};
    if (value === undefined || lead.length + value.length === NEAR) return [{ name, start, form }];
    return [{ name, start, form, value: { text: value, start: start + name.length + lead.length } }];
  });
}

function formOf(before: string, after: string): VariableWord['form'] {
  if (/\b(?:secrets|vars)\s*(?:\.\s*|\[\s*["'])$/.test(before) || /^:(?:latest|\d+)\b/.test(after)) return 'secret';
  if (/$(?<=\$[{(]?|\b(?:env|localEnv)[.:]|\.Values[\w.]*\.|%)/.test(before)) return 'reference';
  if (/[/.:@-]$/.test(before)) return 'foreign';
  return /^=/.test(after) ? 'assignment' : 'mention';
}
