import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { parseJson } from '../parse-json.ts';
import type { Hunk } from '../pipeline/hunks.ts';
import { readNamed, writeNamed } from './named-file.ts';

const { choices: words } = cli;

/** Ids of findings that were taken, and of those that were left: stable while the code is the same. */
export interface Choices {
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

const ids = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)));
const schema = v.object({ schemaVersion: v.literal(1), taken: ids, left: ids });

/** Throws UserError where the file is missing or holds something else. */
export async function readChoices(file: string): Promise<Choices> {
  const parsed = v.safeParse(schema, parseJson(await readNamed(file, words.unreadable)));
  if (!parsed.success) throw new UserError(words.notChoices(file));
  return parsed.output;
}

/** Throws UserError where the system refuses. */
export async function saveChoices(file: string, { taken, left }: Choices): Promise<void> {
  const text = `${JSON.stringify({ schemaVersion: 1, taken, left }, null, 2)}\n`;
  await writeNamed(file, text, words.unsaved);
}

/** Whether a hunk was taken as a whole; one of which nothing is known is left. */
export function isTakenBy({ taken }: Choices): (hunk: Hunk) => boolean {
  const known = new Set(taken);
  return (hunk) => hunk.ids.every((id) => known.has(id));
}

/** Hunks that the choices say nothing of, or not of all of: code that came later. */
export function unknownTo({ taken, left }: Choices, hunks: readonly Hunk[]): Hunk[] {
  const known = new Set([...taken, ...left]);
  return hunks.filter((hunk) => !hunk.ids.every((id) => known.has(id)));
}
