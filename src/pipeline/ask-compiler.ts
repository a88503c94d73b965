import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { Interrupted } from '../errors.ts';
import type { CompilerAnswer, CompilerQuestion } from './compiler-question.ts';
import { isStop } from './signals.ts';

/**
 * Lets the user's compiler look at the edited files and at nothing else, before and after, in one process of its own.
 * undefined where it could not: a version with another interface, out of memory. Throws Interrupted.
 */
export function askCompiler(
  question: CompilerQuestion,
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<CompilerAnswer | undefined> {
  return new Promise((done, reject) => {
    // Written so that it is found from `src/pipeline` and from the files that the build makes.
    const script = new URL(`../pipeline/compiler-process${extname(import.meta.url)}`, import.meta.url);
    const child = fork(script, { cwd, signal, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let answer: CompilerAnswer | undefined;
    child.once('message', (message) => {
      answer = message as CompilerAnswer;
    });
    child.once('error', (error) => (error.name === 'AbortError' ? reject(new Interrupted()) : done(undefined)));
    child.once('close', (_, name) => (isStop(name) ? reject(new Interrupted()) : done(answer)));
    // A process that ended before it could read says so by ending.
    child.send(question, () => undefined);
  });
}
