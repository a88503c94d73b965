// Writes to `dist` what bin/migrate.js answers by itself, in the language of this process.
import { writeFileSync } from 'node:fs';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { runProgram } from '../src/cli/program.ts';
import { language } from '../src/messages/language.ts';
import { version } from '../src/version.ts';

const answers = await preparedAnswers();
writeFileSync(new URL(`../dist/answers.${language}.json`, import.meta.url), `${JSON.stringify(answers, null, 1)}\n`);

/**
 * What the program prints for arguments that always get the same answer, by the arguments with newlines between. The
 * program itself gives them, so they can't differ from what it would say.
 */
async function preparedAnswers(): Promise<Readonly<Record<string, string>>> {
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
