import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { cli as words } from '../messages/cli.ts';
import { pipeline } from '../messages/pipeline.ts';
import type { Report } from '../report.ts';
import { REPORTERS, reporterFor } from '../reporters/index.ts';
import { safeLine } from '../safe-text.ts';
import { whyRefused, writeNamed } from './named-file.ts';
import type { Session } from './session.ts';

/**
 * Checks that every report that was asked for can be made, before anything else happens, and gives the function that
 * makes them: the files, and with `--json` the report on stdout. Throws UserError.
 */
export function openReports({ options, terminal }: Session): (report: Report) => Promise<void> {
  const { json, reports } = options.output;
  for (const file of reports) checkReport(file);
  return async (report) => {
    for (const file of reports) {
      await saveReport(report, file);
      // The name may be one that the repository's config gave.
      terminal.note(words.saved(safeLine(file)));
    }
    if (json) terminal.data(REPORTERS.json(report));
  };
}

/** Writes one report in the format of its ending. Throws UserError where the system refuses. */
export async function saveReport(report: Report, file: string): Promise<void> {
  await writeNamed(file, reporterFor(file)(report), words.unsaved);
}

/** Found out once the changes are written, it would look as if they had failed. */
function checkReport(file: string): void {
  reporterFor(file);
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UserError(words.unsaved(file, pipeline.refused('EISDIR')));
    accessSync(there === undefined ? dirname(file) : file, constants.W_OK);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(words.unsaved(file, whyRefused(error)), { cause: error });
  }
}
