import { ignoreCache } from '../cache/kept.ts';
import type { TerminalOptions } from '../reporters/terminal.ts';
import { readConfig } from './config.ts';
import { foldOptions, type Options } from './options.ts';
import { type Root, resolveRoot } from './root.ts';
import { parseFlags, type Settings } from './settings.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** What a command that reads a repository starts from. */
export interface Session {
  readonly root: Root;
  /** The root argument, undefined where none was given. */
  readonly argument: string | undefined;
  /** What was typed, for the command that repeats the run. */
  readonly typed: Settings;
  /** The config file, with what was typed on top. */
  readonly settings: Settings;
  readonly options: Options;
  /** For durations, in milliseconds. */
  readonly startedAt: number;
  readonly terminal: Terminal;
  /** How reports are laid out in the terminal. */
  readonly page: TerminalOptions;
}

/** Reads arguments and config. Throws UserError before anything else has happened. */
export async function openSession(
  argument: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<Session> {
  const startedAt = performance.now();
  const typed = parseFlags(flags);
  const root = await resolveRoot(argument);
  const notes: string[] = [];
  const config = await readConfig(root.path, { named: typed.config, note: (sentence) => notes.push(sentence) });
  const settings = { ...config, ...typed };
  const options = foldOptions(root, settings);
  if (!options.run.cache) ignoreCache();
  const terminal = openTerminal(settings);
  for (const sentence of notes) terminal.note(sentence);
  const page = { color: terminal.color, width: terminal.width, verbose: options.output.verbose };
  return { root, argument, typed, settings, options, startedAt, terminal, page };
}
