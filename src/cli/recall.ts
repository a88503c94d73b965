import { createHash } from 'node:crypto';
import { buildId } from '../cache/build-id.ts';
import { isAnyKept, keep, readKept, type Shelf } from '../cache/kept.ts';
import { contentDigest } from '../pipeline/content-digest.ts';
import { type FileList, listFiles } from '../pipeline/list.ts';
import type { Analysis, Beginning } from '../pipeline/run.ts';
import { createStopwatch } from '../pipeline/stopwatch.ts';
import { isUnchangedSince } from '../pipeline/unchanged-since.ts';
import { type Report, STAGES } from '../report.ts';
import { isComponent } from '../source/embedded/component-path.ts';
import { installedParsers } from '../source/embedded/parser.ts';
import type { Session } from './session.ts';

const SHELF: Shelf = { folder: 'reports', mostFiles: 100, mostBytes: 100_000_000 };

interface Recalling {
  readonly command: Report['command'];
  readonly signal: AbortSignal;
  /** Takes stock anew, from the files that are listed already. */
  readonly take: (beginning?: Beginning) => Promise<{ readonly analysis: Analysis; readonly report: Report }>;
  /** Undefined: nothing is recalled. */
  readonly build?: string | undefined;
}

/**
 * The report that an earlier run made of the same bytes by the same rules, where one is kept; else a new one, which is
 * kept then. The analysis sees the whole repository, so it is known by the content of every file that it may read, by
 * their names and by all that decides what becomes of them; times tell nothing of that. A report holds no keys.
 */
export async function recalled(session: Session, recalling: Recalling): Promise<Report> {
  const { root, options, startedAt } = session;
  const { command, signal, take, build = buildId() } = recalling;
  if (!options.run.cache || build === undefined) return (await take()).report;

  const moment = Date.now();
  const watch = createStopwatch();
  const { include, exclude } = options.scope;
  const listed = await watch.runAsync('list', () => listFiles({ root: root.path, include, exclude, signal }));
  const place = digest(root.path).slice(0, 16);
  const nameIt = async () => `${place}-${await nameOf(session, { build, listed, signal })}`;
  // What has nothing of OpenAI's is never kept, so that it never pays for a look at all bytes either.
  const asked = isAnyKept(SHELF, place) ? await watch.runAsync('prefilter', nameIt) : undefined;
  const kept = asked === undefined ? undefined : readKept(SHELF, asked);
  if (kept !== undefined) {
    const report: Report = JSON.parse(kept.toString());
    const stagesMs = Object.fromEntries(STAGES.map((stage) => [stage, Math.round(watch.stages[stage])]));
    const durationMs = Math.round(performance.now() - startedAt);
    return {
      ...report,
      command,
      root: root.given,
      stats: { ...report.stats, durationMs, stagesMs } as Report['stats'],
    };
  }

  const { analysis, report } = await take({ listed, watch });
  if (analysis.rules === undefined) return report;
  const name = asked ?? (await nameIt());
  // Else nobody knows whether the analysis saw what is named.
  if (isUnchangedSince(moment, root.path, listed.files)) keep(SHELF, name, Buffer.from(JSON.stringify(report)));
  return report;
}

/** Everything that a report of the inventory depends on. The language of its sentences must join, once there are two. */
async function nameOf(
  { root, options }: Session,
  { build, listed, signal }: { readonly build: string; readonly listed: FileList; readonly signal: AbortSignal },
): Promise<string> {
  const content = await contentDigest({ root: root.path, files: listed.files, signal });
  const parsers = listed.files.some(isComponent) ? installedParsers() : [];
  return digest(JSON.stringify([build, process.version, options.scope, listed.skipped, parsers, content]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
