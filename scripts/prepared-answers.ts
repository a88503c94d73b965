import { COMMANDS } from '../src/cli/commands/index.ts';
import { runProgram } from '../src/cli/program.ts';
import { version } from '../src/version.ts';

/**
 * What the program prints for arguments that always get the same answer, by the arguments with newlines between. The
 * program itself gives them, so they can't differ from what it would say.
 */
export async function preparedAnswers(): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = { '--version': `${version()}\n`, '-v': `${version()}\n` };
  const names = COMMANDS.map(({ name }) => name);
  const asked = [
    ['--help'],
    ['-h'],
    ['help'],
    ...names.flatMap((name) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]),
  ];
  for (const argv of asked) {
    let text = '';
    await runProgram(argv, (part) => {
      text += part;
    });
    answers[argv.join('\n')] = text;
  }
  return answers;
}
