import type { TypeFault } from './verify/type-fault.ts';

/** What the process of compiler-process.ts is asked. Paths are absolute, with `/`. */
export interface CompilerQuestion {
  /** The folder of the user's TypeScript package. */
  readonly home: string;
  /** The config whose program is looked at, and its text as the compiler shall read it. */
  readonly config: { readonly path: string; readonly text: string };
  readonly edited: readonly EditedFile[];
  /** Other files to look at: those that may see types of an edited one. */
  readonly others: readonly string[];
}

/** An edited file with its texts; null where there is no such file before, or after. */
export interface EditedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether its errors count here. Those of files that belong to another config do not. */
  readonly isOwn: boolean;
  /** Whether its declarations differ by their text. */
  readonly isRedeclared: boolean;
}

/** What it answers. Files are named as they were asked for. */
export interface CompilerAnswer {
  readonly before: readonly TypeFault[];
  readonly after: readonly TypeFault[];
  /** Edited files that are part of the program. */
  readonly seen: readonly string[];
  /** Whether an edited file shows others other types than before. */
  readonly isReshaped: boolean;
}

/** The program as a compiler sees it, before or after the edits. */
export interface Look {
  has(path: string): boolean;
  faultsOf(path: string): TypeFault[];
  /** The types of what a module exports, as text. */
  shapeOf(path: string): string;
}

/** Opens the program on one side of the edits. It is asked for `before` first, and that look stays good. */
export type LookAt = (side: 'before' | 'after') => Look;
