import type { Place } from '../../finding.ts';

/**
 * What a width is the width of. `column`: a database column, an argument or a cast of that type. `index`: an index or a
 * collection of a vector store. `number`: a constant, a check or a filler that must agree with one of those.
 */
export type Sized = 'column' | 'index' | 'number';

/** A place that fits vectors of one width only. */
export interface VectorPlace extends Place {
  readonly width: number;
  readonly sized: Sized;
  /** It stands in a migration, which has run somewhere and so is history. */
  readonly isApplied: boolean;
}

/** A place as the finders return it; the file is known to whoever asked them. */
export type Found = Omit<VectorPlace, 'file' | 'isApplied'>;
