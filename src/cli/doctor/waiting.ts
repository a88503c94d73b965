import type { Terminal } from '../terminal.ts';

/** Runs `work` under a spinner on stderr that says what is waited for. Without a terminal there, in silence. */
export async function withWaiting<T>(
  { animated }: Terminal,
  work: (say: (text: string) => void) => Promise<T>,
): Promise<T> {
  if (!animated) return work(() => {});
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr, discardStdin: false }).start();
  try {
    return await work((text) => {
      spinner.text = text;
    });
  } finally {
    spinner.stop();
  }
}
