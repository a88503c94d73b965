import { type Analysis, analyse, type Listing, type Survey, survey } from '../pipeline/run.ts';
import { withProgress } from './progress.ts';
import type { Session } from './session.ts';

/** Analyses the repository of the session, with a spinner where there is a terminal. Throws UserError or Interrupted. */
export function takeStock({ root, options, terminal }: Session, signal: AbortSignal, done?: Survey): Promise<Analysis> {
  const { include, exclude } = options.scope;
  return withProgress(terminal, (onProgress) =>
    analyse({ root: root.path, include, exclude, survey: done, onProgress, signal }),
  );
}

/** Looks the repository over, and parses nothing. Throws UserError or Interrupted. */
export function takeSurvey(
  { root, options, terminal }: Session,
  listing: Listing,
  signal: AbortSignal,
): Promise<Survey> {
  const { include, exclude } = options.scope;
  return withProgress(terminal, (onProgress) =>
    survey({ root: root.path, include, exclude, onProgress, signal }, listing),
  );
}
