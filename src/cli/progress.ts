import { cli as words } from '../messages/en/cli.ts';
import type { Progress } from '../pipeline/run.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds between two frames: the work does not let the spinner's own timer run. */
const FRAME = 80;

/** Runs `work` under a spinner on stderr that says the stage and counts. Without a terminal there, in silence. */
export async function withProgress<T>(
  terminal: Terminal,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  if (!terminal.animated) return work(() => {});
  const { default: ora } = await import('ora');
  // The questions read stdin themselves; a spinner that discards it would take their Ctrl-C.
  // Ctrl-C may end the process in the middle of a computation, where nothing would bring a hidden cursor back.
  const spinner = ora({ stream: process.stderr, discardStdin: false, hideCursor: false }).start();
  let last = 0;
  try {
    return await work(({ stage, count }) => {
      spinner.text = words.progress(stage, count);
      if (performance.now() - last < FRAME) return;
      last = performance.now();
      spinner.render();
    });
  } finally {
    spinner.stop();
  }
}
