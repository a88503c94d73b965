import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { cli as words } from '../messages/cli.ts';
import { COMMANDS } from './commands/index.ts';
import { nearest } from './nearest.ts';

export interface Root {
  /** As the user gave it. */
  readonly given: string;
  /** Absolute, links resolved. */
  readonly path: string;
}

/** Throws UserError where it is no directory. A mistyped command ends here too: `migrate scna` names a folder. */
export async function resolveRoot(given = '.'): Promise<Root> {
  const path = await realpath(given).catch((cause: unknown) => {
    const command = nearest(
      given,
      COMMANDS.map(({ name }) => name),
    );
    throw new UserError(words.root.missing(given), {
      ...(command && { hint: words.root.meantCommand(command) }),
      cause,
    });
  });
  if (!(await stat(path)).isDirectory()) throw new UserError(words.root.notAFolder(given));
  return { given, path };
}

/** Whether an absolute path is `folder` or lies beneath it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
