import { EXIT } from '../../errors.ts';
import { cli } from '../../messages/cli.ts';
import { undo } from '../../pipeline/undo.ts';
import { safeLine } from '../../safe-text.ts';
import { resolveRoot } from '../root.ts';
import { parseFlags } from '../settings.ts';
import { openTerminal } from '../terminal.ts';
import type { Run } from './index.ts';

const words = cli.undo;

/** Puts back what the last run changed. Exit 1 where files were refused because somebody edited them since. */
export const run: Run = async (argument, flags) => {
  parseFlags(flags);
  const root = await resolveRoot(argument);
  const { print, note } = openTerminal();
  const outcome = undo(root.path);
  if (outcome === null) {
    print(words.nothing);
    note(words.elsewhere);
    return EXIT.ok;
  }
  const { restored, refused } = outcome;
  const section = (title: (n: number) => string, lines: readonly string[]) => {
    if (lines.length > 0) print([title(lines.length), ...lines.map((line) => `  ${line}`)].join('\n'));
  };
  section(words.restored, restored.map(safeLine));
  section(
    words.refused,
    refused.map(({ path, reason }) => words.file(safeLine(path), reason)),
  );
  return refused.length > 0 ? EXIT.gate : EXIT.ok;
};
