import { EXIT, type ExitCode, Interrupted, UserError } from '../errors.ts';
import { cli as words } from '../messages/cli.ts';
import { safeBlock } from '../safe-text.ts';
import { version } from '../version.ts';

/**
 * The whole program: arguments (without node and script) in, words on stdout and stderr, exit code in
 * `process.exitCode`. Never throws, and never calls `process.exit`, which would cut off what a pipe has not read yet.
 */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', outliveReader);
  // Should node run out of work while something is awaited, that must not look like success.
  process.exitCode = EXIT.failed;
  process.exitCode = await exitCodeOf(argv).catch(explain);
}

async function exitCodeOf(argv: readonly string[]): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    process.stdout.write(`${version()}\n`);
    return EXIT.ok;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(argv);
}

/** Prints what went wrong in the words its kind deserves, and gives the exit code. Names of files may be in them. */
function explain(error: unknown): ExitCode {
  const stderr = { write: (text: string) => process.stderr.write(safeBlock(text)) };
  if (error instanceof Interrupted) {
    stderr.write(`${words.interrupted}\n`);
    return EXIT.interrupted;
  }
  if (error instanceof UserError) {
    stderr.write(`${words.failure(error.message)}\n${error.hint ? `${error.hint}\n` : ''}`);
    return error.exitCode;
  }
  stderr.write(`${words.bug(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  return EXIT.failed;
}

/** `migrate 2>&1 | head` closes the pipe early, a closed window its terminal; that must not stop a run half-way. */
function outliveReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}
