import { readFile, writeFile } from 'node:fs/promises';
import { EXIT, UserError } from '../errors.ts';
import { pipeline } from '../messages/pipeline.ts';
import { errnoOf } from '../pipeline/errno.ts';

/** What is told where the system refuses, with its reason in words. */
type Sentence = (file: string, reason: string) => string;

/** The text of a file that the user named. Throws UserError where it can't be read. */
export async function readNamed(file: string, unreadable: Sentence): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(unreadable(file, whyRefused(cause)), { cause });
  });
}

/** Writes a file that the user named. Throws UserError, exit code 3, where it can't be written. */
export async function writeNamed(file: string, text: string, unsaved: Sentence): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw new UserError(unsaved(file, whyRefused(cause)), { exitCode: EXIT.failed, cause });
  });
}

/** Why the system refused, in words. Throws on what is no refusal. */
export function whyRefused(refusal: unknown): string {
  return pipeline.refused(errnoOf(refusal));
}
