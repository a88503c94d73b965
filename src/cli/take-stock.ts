import { type Analysis, analyse, type Beginning } from '../pipeline/run.ts';
import { withProgress } from './progress.ts';
import type { Session } from './session.ts';

/** Analyses the repository of the session, with a spinner where there is a terminal. Throws UserError or Interrupted. */
export function takeStock(
  { root, options, terminal }: Session,
  signal: AbortSignal,
  beginning?: Beginning,
): Promise<Analysis> {
  const { include, exclude } = options.scope;
  return withProgress(terminal, (onProgress) =>
    analyse({ root: root.path, include, exclude, beginning, onProgress, signal }),
  );
}
