import { cli as words } from '../messages/cli.ts';
import type { Progress } from '../pipeline/run.ts';
import { withSpinner } from './spinner.ts';
import type { Terminal } from './terminal.ts';

/** Runs `work` under a spinner that says the stage and counts. */
export function withProgress<T>(
  terminal: Terminal,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  return withSpinner(terminal, (say) => work(({ stage, count }) => say(words.progress(stage, count))));
}
