import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { joining } from '../messages/joining.ts';
import { prompts } from '../messages/prompts.ts';
import { unifiedDiff } from '../reporters/diff.ts';
import { renderDiff, renderReasons } from '../reporters/terminal.ts';
import { type Choices, isTakenBy, readChoices, saveChoices, unknownTo } from './choices.ts';
import type { Draft } from './draft.ts';
import type { Ask } from './prompts/ask.ts';
import { askPicks } from './prompts/pick.ts';
import { isWithin } from './root.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

const { choices: words } = cli;

export interface Chosen {
  readonly draft: Draft;
  /** What was answered, in the form of flags. */
  readonly answers: Settings;
}

/**
 * The choices to replay, where some are. Throws UserError before any work where they can't be read, can't be made, or
 * must not be saved where they would be.
 */
export async function openChoices({ root, options, settings, terminal }: Session): Promise<Choices | undefined> {
  const { pick, choices, dryRun } = options.run;
  if (!pick) return choices === undefined ? undefined : readChoices(choices);
  const silent = settings.yes ? '--yes' : settings.json ? '--json' : undefined;
  if (silent !== undefined) throw new UserError(words.neverAsks(silent), { hint: words.replay });
  if (!terminal.interactive) throw new UserError(words.noTerminal, { hint: words.replay });
  if (dryRun && choices !== undefined && isWithin(root.path, resolve(choices)))
    throw new UserError(words.inside(choices), { hint: words.elsewhere });
  return undefined;
}

/** The draft with what a person takes of it, now (`--pick`) or before (`made`); all of it where neither is asked. */
export async function choose(
  session: Session,
  draft: Draft,
  { made, ask }: { readonly made: Choices | undefined; readonly ask: Ask | undefined },
): Promise<Chosen> {
  if (session.options.run.pick && ask) return pickHunks(session, draft, ask);
  if (made === undefined) return { draft, answers: {} };
  const hunks = draft.hunks();
  const isTaken = isTakenBy(made);
  const unknown = unknownTo(made, hunks).length;
  const taken = hunks.filter(isTaken).length;
  session.terminal.note(words.replayed(taken, hunks.length - taken));
  if (unknown > 0) session.terminal.note(words.unknown(unknown));
  return { draft: draft.pick(isTaken), answers: {} };
}

async function pickHunks({ root, options, terminal, page }: Session, draft: Draft, ask: Ask): Promise<Chosen> {
  const hunks = draft.hunks();
  const { choices } = options.run;
  if (hunks.length === 0 && choices === undefined) return { draft, answers: {} };
  const taken = await askPicks(ask, {
    hunks,
    show: (hunk) => terminal.print(renderDiff(hunk.changes().map(unifiedDiff), page)),
    explain: ({ findings }) => terminal.print(renderReasons(findings, page)),
  });
  const idsOf = (isTaken: boolean) => hunks.filter((hunk) => taken.has(hunk) === isTaken).flatMap(({ ids }) => ids);
  const made: Choices = { taken: idsOf(true), left: idsOf(false) };
  const file = choices ?? (await askFile(ask, root.path, options.run.dryRun));
  await saveChoices(file, made);
  terminal.print(words.saved(file));
  return { draft: draft.pick(isTakenBy(made)), answers: { choices: file } };
}

function askFile(ask: Ask, root: string, dryRun: boolean): Promise<string> {
  return ask.input(prompts.pick.save, {
    default: join(dryRun ? '..' : '', 'banjia.choices.json'),
    validate: (file) => {
      if (!file.endsWith('.json')) return prompts.pick.ending;
      return dryRun && isWithin(root, resolve(file)) ? joining.sentences([words.inside(file), words.elsewhere]) : true;
    },
  });
}
