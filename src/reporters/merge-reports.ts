import { compareText } from '../compare-text.ts';
import { ACTIONS, type Action } from '../finding.ts';
import { type Report, type ReportFile, type ReportModel, STAGES, type Stage } from '../report.ts';
import { diffLabel } from './diff.ts';
import { quoteGitPath } from './git-path.ts';

/** A report with the name that its paths are told apart by, where several repositories meet. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** Why reports can't be one. */
export type MergeObstacle =
  | { readonly why: 'command' }
  /** Two shards of one run speak of the same file. */
  | { readonly why: 'overlap'; readonly path: string };

/**
 * One report of many. Shards of one run are put together to what the whole run had reported, but for the times: the
 * longest. Reports of several repositories stand side by side, each path behind its report's name, times summed.
 */
export function mergeReports(named: readonly [NamedReport, ...NamedReport[]]): Report | MergeObstacle {
  const [{ report: first }, ...others] = named;
  if (others.some(({ report }) => report.command !== first.command || report.dryRun !== first.dryRun))
    return { why: 'command' };
  const isSharded = others.every(({ report }) => isSameRun(report, first));
  if (isSharded) {
    const path = firstTwice(named.map(({ report }) => report));
    if (path !== undefined) return { why: 'overlap', path };
  }
  const parts = isSharded ? named.map(({ report }) => report) : named.map(withPrefix);
  const isOfAll = <T>(of: (report: Report) => T): boolean => {
    const [one, ...more] = parts.map((part) => JSON.stringify(of(part)));
    return more.every((each) => each === one);
  };
  return {
    ...first,
    root: isSharded ? first.root : named.map(({ name }) => name).join(', '),
    target: isOfAll(({ target }) => target) ? first.target : null,
    stats: mergeStats(parts, isSharded),
    models: mergeModels(parts),
    findings: byPath(
      parts.flatMap(({ findings }) => findings),
      ({ file }) => file,
    ),
    files: byPath(
      parts.flatMap(({ files }) => files),
      ({ path }) => path,
    ),
    skipped: byPath(
      parts.flatMap(({ skipped }) => skipped),
      ({ path }) => path,
    ),
    verification: {
      ran: parts.some(({ verification }) => verification.ran),
      errorsBefore: sum(parts, ({ verification }) => verification.errorsBefore),
      errorsAfter: sum(parts, ({ verification }) => verification.errorsAfter),
      newErrors: byPath(
        parts.flatMap(({ verification }) => verification.newErrors),
        ({ file }) => file,
      ),
    },
  };
}

/** Shards saw the same files of the same root for the same target. */
function isSameRun(one: Report, other: Report): boolean {
  const seen = ({ root, target, tool, stats: { filesListed, filesCandidate, filesParsed } }: Report) =>
    JSON.stringify([root, target, tool, filesListed, filesCandidate, filesParsed]);
  return seen(one) === seen(other);
}

function firstTwice(reports: readonly Report[]): string | undefined {
  const seen = new Set<string>();
  for (const { findings, files } of reports) {
    const own = new Set([...findings.map(({ file }) => file), ...files.map(({ path }) => path)]);
    for (const path of own) {
      if (seen.has(path)) return path;
      seen.add(path);
    }
  }
  return undefined;
}

function withPrefix({ name, report }: NamedReport): Report {
  const at = (path: string) => `${name}/${path}`;
  const { verification } = report;
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, id: `${name}:${finding.id}`, file: at(finding.file) })),
    files: report.files.map((file) => ({ ...file, path: at(file.path), diff: prefixedDiff(file, name) })),
    skipped: report.skipped.map((entry) => ({ ...entry, path: at(entry.path) })),
    verification: {
      ...verification,
      newErrors: verification.newErrors.map((error) => ({ ...error, file: at(error.file) })),
    },
  };
}

/** The paths in the head of a diff, as git writes them, under the name. */
function prefixedDiff({ path, diff }: ReportFile, name: string): string {
  const heads = (at: string) => {
    const [old, now] = [quoteGitPath(`a/${at}`), quoteGitPath(`b/${at}`)];
    return [`diff --git ${old} ${now}`, `--- ${diffLabel(old)}`, `+++ ${diffLabel(now)}`];
  };
  const [own, prefixed] = [heads(path), heads(`${name}/${path}`)];
  const [head = '', ...hunks] = diff.split(/^(?=@@ )/m);
  const lines = head.split('\n').map((line) => prefixed[own.indexOf(line)] ?? line);
  return [lines.join('\n'), ...hunks].join('');
}

function mergeStats(parts: readonly Report[], isSharded: boolean): Report['stats'] {
  const count = isSharded ? most : sum;
  return {
    filesListed: count(parts, ({ stats }) => stats.filesListed),
    filesCandidate: count(parts, ({ stats }) => stats.filesCandidate),
    filesParsed: count(parts, ({ stats }) => stats.filesParsed),
    filesChanged: sum(parts, ({ stats }) => stats.filesChanged),
    filesCreated: sum(parts, ({ stats }) => stats.filesCreated),
    findings: each<Action>(ACTIONS, (action) => sum(parts, ({ stats }) => stats.findings[action])),
    durationMs: count(parts, ({ stats }) => stats.durationMs),
    stagesMs: each<Stage>(STAGES, (stage) => count(parts, ({ stats }) => stats.stagesMs[stage])),
  };
}

function mergeModels(parts: readonly Report[]): ReportModel[] {
  const rows = new Map<string, ReportModel>();
  for (const row of parts.flatMap(({ models }) => models)) {
    const key = `${row.from}\0${row.to}`;
    const known = rows.get(key);
    rows.set(key, { ...(known ?? row), occurrences: (known?.occurrences ?? 0) + row.occurrences });
  }
  return [...rows.values()].sort((a, b) => b.occurrences - a.occurrences || compareText(a.from, b.from));
}

/** Sorted by path; what one report says of a path keeps its order. */
function byPath<T>(items: readonly T[], pathOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => compareText(pathOf(a), pathOf(b)));
}

function each<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}

function sum(parts: readonly Report[], of: (report: Report) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

function most(parts: readonly Report[], of: (report: Report) => number): number {
  return Math.max(...parts.map(of));
}
