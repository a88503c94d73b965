import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { init as words } from '../../messages/init.ts';
import { applyChanges } from '../../pipeline/apply.ts';
import { withInterrupt } from '../../pipeline/signals.ts';
import { NO_USAGE } from '../../pipeline/usage.ts';
import { unifiedDiff } from '../../reporters/diff.ts';
import { renderDiff } from '../../reporters/terminal.ts';
import { CONFIG_FILE, CONFIG_KEY, MANIFEST, readConfig } from '../config.ts';
import { openQuestions } from '../decide.ts';
import { gateFor } from '../gate.ts';
import { foldOptions } from '../options.ts';
import { askMissing } from '../prompts/ask-missing.ts';
import { type Root, resolveRoot } from '../root.ts';
import { parseFlags, type Settings } from '../settings.ts';
import { shellQuote } from '../shell-quote.ts';
import { changesFor, readTemplate } from '../starting-file.ts';
import { targetOf } from '../target.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import type { Run } from './index.ts';

/** What says nothing without a target. */
const OF_TARGET = ['to', 'region', 'baseUrl', 'keyEnv', 'model'] as const;

/** Writes a config file and a workflow, never over what is there: all of it is checked before any is written. */
export const run: Run = async (argument, flags) => {
  const { dryRun = false, yes = false, lang: _, ...typed } = parseFlags(flags);
  const root = await resolveRoot(argument);
  const terminal = openTerminal({ yes });
  return withInterrupt((signal) => init(root, { typed, dryRun, terminal, signal }));
};

interface Starting {
  readonly typed: Settings;
  readonly dryRun: boolean;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

async function init(root: Root, { typed, dryRun, terminal, signal }: Starting): Promise<ExitCode> {
  const gate = await gateFor(root.path, signal);
  // Before anything is asked, whose answers would be lost.
  const workflow = gate.file === undefined ? [] : changesFor(root.path, gate.file);
  const settings = await settingsFor(root, { typed, terminal, signal });
  const changes = [...changesFor(root.path, { path: CONFIG_FILE, text: configText(settings) }), ...workflow];

  if (changes.length === 0) {
    terminal.print(words.nothing);
  } else if (dryRun) {
    terminal.print(renderDiff(changes.map(unifiedDiff), { ...terminal, verbose: false }));
    terminal.print(`\n${words.dryRun}`);
  } else {
    await applyChanges({ root: root.path, changes, command: 'init', signal });
    terminal.print(words.written(changes.map(({ path }) => path)));
    terminal.print(words.next(nextCommand(root, settings)));
  }
  if (gate.note !== undefined) terminal.note(gate.note);
  return EXIT.ok;
}

/**
 * What was typed or answered, on top of a config file that is there already: it is written again as it is, or else
 * refused. Throws UserError for a target that makes no sense, and where package.json has settings.
 */
async function settingsFor(root: Root, { typed, terminal, signal }: Omit<Starting, 'dryRun'>): Promise<Settings> {
  const own = await readConfig(root.path);
  const isThere = existsSync(join(root.path, CONFIG_FILE));
  if (!isThere && Object.keys(own).length > 0)
    throw new UserError(words.inManifest(MANIFEST, CONFIG_KEY, CONFIG_FILE), { hint: words.inManifestHint });

  const known = { ...own, ...typed };
  const ask = isThere ? undefined : await openQuestions(terminal, signal);
  const settings = ask ? { ...known, ...(await askMissing({ ask, known, usage: NO_USAGE })) } : known;
  const { target } = foldOptions(root, settings);
  if (OF_TARGET.some((key) => settings[key] !== undefined)) targetOf(target);
  return settings;
}

/** What was decided comes first, then what the template has besides. */
function configText(settings: Settings): string {
  const template: Settings = JSON.parse(readTemplate(CONFIG_FILE));
  const alone = (_: string, value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);
  return `${JSON.stringify({ ...settings, ...template, ...settings }, alone, 2)}\n`;
}

function nextCommand({ given }: Root, { to }: Settings): string {
  const place = given === '.' ? [] : [given];
  const words = to === undefined ? ['check', ...place] : [...place, '--dry-run'];
  return ['npx', 'banjia', ...words].map(shellQuote).join(' ');
}
