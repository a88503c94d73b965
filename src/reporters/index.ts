import { extname } from 'node:path';
import { UserError } from '../errors.ts';
import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderPatch } from './patch.ts';
import { renderSarif } from './sarif.ts';

export type ReportFormat = 'html' | 'md' | 'json' | 'sarif' | 'patch';
export type Reporter = (report: Report) => string;

/** Every format of `--report`, by the ending of its file. */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  html: renderHtml,
  md: renderMarkdown,
  json: renderJson,
  sarif: renderSarif,
  patch: renderPatch,
};

/** The reporter for the ending of a file's name, in any case. Throws UserError for an ending that none serves. */
export function reporterFor(path: string): Reporter {
  const ending = extname(path).slice(1).toLowerCase();
  if (isFormat(ending)) return REPORTERS[ending];
  const endings = Object.keys(REPORTERS).map((format) => `.${format}`);
  throw new UserError(words.unknownEnding(path), { hint: words.knownEndings(endings) });
}

function isFormat(ending: string): ending is ReportFormat {
  return Object.hasOwn(REPORTERS, ending);
}
