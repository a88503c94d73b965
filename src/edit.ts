/**
 * One replacement on the original text of a file. Offsets are UTF-16 code units of the decoded text (BOM included),
 * so `text.slice(0, start) + edit.text + text.slice(end)` is the edited file. An insertion has `start === end`.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit that knows its file: what a finding carries. `file` is relative to root, with `/`. */
export interface FileEdit extends Edit {
  readonly file: string;
  /** The file is not there yet: such edits stand at 0, and what they hold is its text, in their order. */
  readonly creates?: true;
}
