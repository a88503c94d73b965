/** One file of the change set: whole texts before and after, BOM and line endings included. */
export interface FileChange {
  /** Relative to root, with `/`. */
  readonly path: string;
  /** null: the file is created. */
  readonly before: string | null;
  /** null: the file is deleted. */
  readonly after: string | null;
  /** Files that the same edits create: without them it is broken. */
  readonly needs?: readonly string[];
}
