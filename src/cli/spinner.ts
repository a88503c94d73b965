import type { Terminal } from './terminal.ts';

/** Milliseconds between two frames: some work does not let the spinner's own timer run. */
const FRAME = 80;

/** Runs `work` under a spinner on stderr that says what is done or waited for. Without a terminal there, in silence. */
export async function withSpinner<T>(
  terminal: Terminal,
  work: (say: (text: string) => void) => Promise<T>,
): Promise<T> {
  if (!terminal.animated) return work(() => {});
  const { default: ora } = await import('ora');
  // The questions read stdin themselves; a spinner that discards it would take their Ctrl-C.
  // Ctrl-C may end the process in the middle of a computation, where nothing would bring a hidden cursor back.
  const spinner = ora({ stream: process.stderr, discardStdin: false, hideCursor: false }).start();
  let last = 0;
  try {
    return await work((text) => {
      spinner.text = text;
      if (performance.now() - last < FRAME) return;
      last = performance.now();
      spinner.render();
    });
  } finally {
    spinner.stop();
  }
}
