import { createHash } from 'node:crypto';
import { buildId } from '../cache/build-id.ts';
import { isAnyKept, keep, readKept, type Shelf } from '../cache/kept.ts';
import { type LookedAt, lookDigest, surveyDigest } from '../pipeline/looked-at.ts';
import type { Analysis, Survey } from '../pipeline/run.ts';
import { isUnchangedSince } from '../pipeline/unchanged-since.ts';
import { type Report, STAGES } from '../report.ts';
import { isComponent } from '../source/embedded/component-path.ts';
import { installedParsers } from '../source/embedded/parser.ts';
import type { Session } from './session.ts';
import { takeSurvey } from './take-stock.ts';

const SHELF: Shelf = { folder: 'reports', mostFiles: 100, mostBytes: 100_000_000 };

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
  /** Of what it went by in the files that hold nothing of OpenAI's. */
  readonly look: string;
}

/**
 * The report that an earlier run made of the same bytes by the same rules, where one is kept; else a new one, which is
 * kept then. The analysis sees the whole repository, so a report is known by the content of every file that may say
 * something of OpenAI, by all names, and by what decides what becomes of them; of all other code, by what it imports of
 * the files that were asked for, and by the content of what was read of it. Times tell nothing. A report holds no keys.
 */
export async function recalled(session: Session, recalling: Recalling): Promise<Report> {
  const { root, options, startedAt } = session;
  const { command, signal, take, build = buildId() } = recalling;
  if (!options.run.cache || build === undefined) return (await take()).report;

  const moment = Date.now();
  const survey = await takeSurvey(session, signal);
  const { listed, gathered, watch } = survey;
  const place = digest(root.path).slice(0, 16);
  const nameIt = async () => `${place}-${await nameOf(session, { build, survey, signal })}`;
  const look = (lookedAt: LookedAt) => lookDigest(root.path, lookedAt, { gathered, signal });
  // What has nothing of OpenAI's is never kept, so that it never pays for a look at all bytes either.
  const asked = isAnyKept(SHELF, place) ? await watch.runAsync('prefilter', nameIt) : undefined;
  const kept = asked === undefined ? undefined : keptAs(asked);
  if (kept !== undefined && kept.look === (await watch.runAsync('prefilter', () => look(kept.lookedAt)))) {
    const { report } = kept;
    const stagesMs = Object.fromEntries(STAGES.map((stage) => [stage, Math.round(watch.stages[stage])]));
    const durationMs = Math.round(performance.now() - startedAt);
    return {
      ...report,
      command,
      root: root.given,
      stats: { ...report.stats, durationMs, stagesMs } as Report['stats'],
    };
  }

  const { analysis, report } = await take(survey);
  const { lookedAt } = analysis;
  if (lookedAt === undefined) return report;
  const name = asked ?? (await nameIt());
  const made: Kept = { report, lookedAt, look: await look(lookedAt) };
  // Else nobody knows whether the analysis saw what is named.
  if (isUnchangedSince(moment, root.path, listed.files)) keep(SHELF, name, Buffer.from(JSON.stringify(made)));
  return report;
}

function keptAs(name: string): Kept | undefined {
  const kept = readKept(SHELF, name);
  return kept === undefined ? undefined : JSON.parse(kept.toString());
}

/** Everything that a report of the inventory depends on. The language of its sentences must join, once there are two. */
async function nameOf(
  { root, options }: Session,
  { build, survey, signal }: { readonly build: string; readonly survey: Survey; readonly signal: AbortSignal },
): Promise<string> {
  const { listed } = survey;
  const content = await surveyDigest(root.path, survey, signal);
  const parsers = listed.files.some(isComponent) ? installedParsers() : [];
  return digest(JSON.stringify([build, process.version, options.scope, listed.skipped, parsers, content]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
