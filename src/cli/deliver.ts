import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { cli as words } from '../messages/en/cli.ts';
import type { Report } from '../report.ts';
import { REPORTERS, reporterFor } from '../reporters/index.ts';
import type { Session } from './session.ts';

/**
 * Checks that every report that was asked for can be made, before anything else happens, and gives the function that
 * makes them: the files, and with `--json` the report on stdout. Throws UserError.
 */
export async function openReports({ options, terminal }: Session): Promise<(report: Report) => Promise<void>> {
  const { json, reports } = options.output;
  for (const file of reports) await checkReport(file);
  return async (report) => {
    for (const file of reports) {
      await saveReport(report, file);
      terminal.note(words.saved(file));
    }
    if (json) terminal.data(REPORTERS.json(report));
  };
}

/** Writes one report in the format of its ending. Throws UserError where the system refuses. */
export async function saveReport(report: Report, file: string): Promise<void> {
  await writeFile(file, reporterFor(file)(report)).catch((cause: Error) => {
    throw new UserError(words.unsaved(file, cause.message), { exitCode: EXIT.failed, cause });
  });
}

async function checkReport(file: string): Promise<void> {
  reporterFor(file);
  await access(dirname(file), constants.W_OK).catch((cause: Error) => {
    throw new UserError(words.unsaved(file, cause.message), { cause });
  });
}
