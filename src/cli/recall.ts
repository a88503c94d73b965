import { createHash } from 'node:crypto';
import { buildId } from '../cache/build-id.ts';
import { isAnyKept, keep, readKept, type Shelf } from '../cache/kept.ts';
import { language } from '../messages/language.ts';
import { contentDigest } from '../pipeline/content-digest.ts';
import { type LookedAt, lookDigest, surveyDigest } from '../pipeline/looked-at.ts';
import { type Analysis, type Listing, list, type Survey } from '../pipeline/run.ts';
import { isUnchangedSince } from '../pipeline/unchanged-since.ts';
import { type Report, STAGES } from '../report.ts';
import { isComponent } from '../source/embedded/component-path.ts';
import { installedParsers } from '../source/embedded/parser.ts';
import type { Session } from './session.ts';
import { takeSurvey } from './take-stock.ts';

const SHELF: Shelf = { folder: 'reports', mostFiles: 200, mostBytes: 100_000_000 };

interface Recalling {
  readonly command: Report['command'];
  readonly signal: AbortSignal;
  /** Takes stock anew, of what was looked over already. */
  readonly take: (survey?: Survey) => Promise<{ readonly analysis: Analysis; readonly report: Report }>;
  /** Undefined: nothing is recalled. */
  readonly build?: string | undefined;
}

/** What is kept of a run. */
interface Kept {
  readonly report: Report;
  readonly lookedAt: LookedAt;
  /** Digest of what it went by in the files that hold nothing of OpenAI's. */
  readonly look: string;
}

/** Which report belongs to a state of the whole repository, to have it at once where nothing changed at all. */
interface Known {
  readonly name: string;
  readonly look: string;
}

/**
 * The report that an earlier run made of the same by the same rules, where one is kept; else a new one, which is kept
 * then. The analysis sees the whole repository, so a report is known by the content of every file that may say something
 * of OpenAI, by all names, and by what decides what becomes of them; of all other code, by what it imports of the files
 * that were asked for, and by the content of what was read of it. Times tell nothing. A report holds no keys.
 */
export async function recalled(session: Session, recalling: Recalling): Promise<Report> {
  const { root, options } = session;
  const { signal, take, build = buildId() } = recalling;
  if (!options.run.cache || build === undefined) return (await take()).report;

  const moment = Date.now();
  const { include, exclude } = options.scope;
  const listing = await list({ root: root.path, include, exclude, signal });
  const { listed, watch } = listing;
  const place = digest(root.path).slice(0, 16);
  const named = (content: string) => `${place}-${nameOf(session, { build, listing, content })}`;
  const nameOfAll = async () => named(await contentDigest({ root: root.path, files: listed.files, signal }));
  // What has nothing of OpenAI's is never kept, so that it never pays for a look at all bytes either.
  const isKnown = isAnyKept(SHELF, place);
  const all = isKnown ? await watch.runAsync('prefilter', nameOfAll) : undefined;
  const known = all === undefined ? undefined : readJson<Known>(all);
  const same = known === undefined ? undefined : readJson<Kept>(known.name);
  if (same !== undefined && same.look === known?.look) return again(same, session, { ...recalling, listing });

  const survey = await takeSurvey(session, listing, signal);
  const nameIt = async () => named(await surveyDigest(root.path, survey, signal));
  const look = (lookedAt: LookedAt) => lookDigest(root.path, lookedAt, { ...survey, signal });
  const name = isKnown ? await watch.runAsync('prefilter', nameIt) : undefined;
  const alike = name === undefined ? undefined : readJson<Kept>(name);
  const isUnchanged = () => isUnchangedSince(moment, root.path, listed.files);
  if (alike !== undefined && alike.look === (await watch.runAsync('prefilter', () => look(alike.lookedAt)))) {
    if (all !== undefined && name !== undefined && isUnchanged()) write<Known>(all, { name, look: alike.look });
    return again(alike, session, { ...recalling, listing });
  }

  const { analysis, report } = await take(survey);
  const { lookedAt } = analysis;
  if (lookedAt === undefined) return report;
  const made: Kept & Known = { report, lookedAt, look: await look(lookedAt), name: name ?? (await nameIt()) };
  const whole = all ?? (await nameOfAll());
  // Else nobody knows whether the analysis saw what is named.
  if (!isUnchanged()) return report;
  write<Kept>(made.name, made);
  write<Known>(whole, { name: made.name, look: made.look });
  return report;
}

/** A report that was kept, as this run gives it. */
function again(
  { report }: Kept,
  { root, startedAt }: Session,
  { command, listing: { watch } }: Pick<Recalling, 'command'> & { readonly listing: Listing },
): Report {
  const stagesMs = Object.fromEntries(STAGES.map((stage) => [stage, Math.round(watch.stages[stage])]));
  const durationMs = Math.round(performance.now() - startedAt);
  return {
    ...report,
    command,
    root: root.given,
    stats: { ...report.stats, durationMs, stagesMs } as Report['stats'],
  };
}

function readJson<T>(name: string): T | undefined {
  const kept = readKept(SHELF, name);
  return kept === undefined ? undefined : JSON.parse(kept.toString());
}

function write<T>(name: string, content: T): void {
  keep(SHELF, name, Buffer.from(JSON.stringify(content)));
}

/** Everything that a report of the inventory depends on. */
function nameOf(
  { options }: Session,
  { build, listing, content }: { readonly build: string; readonly listing: Listing; readonly content: string },
): string {
  const { files, skipped } = listing.listed;
  const parsers = files.some(isComponent) ? installedParsers() : [];
  return digest(JSON.stringify([build, process.version, language, options.scope, skipped, parsers, content]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
