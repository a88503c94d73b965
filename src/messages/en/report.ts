import type { Action, Confidence } from '../../finding.ts';
import type { Report, ReportFile, Stage, Verification } from '../../report.ts';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const milliseconds = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

const actions: Readonly<Record<Action, string>> = {
  rewrite: 'Rewrite',
  manual: 'By hand',
  blocked: 'Blocked',
  none: 'Left alone',
};

const confidences: Readonly<Record<Confidence, string>> = {
  certain: 'certain',
  likely: 'likely',
  possible: 'possible',
};

const statuses: Readonly<Record<ReportFile['status'], string>> = {
  changed: 'changed',
  created: 'created',
  deleted: 'deleted',
  manual: 'by hand',
};

const stages: Readonly<Record<Stage, string>> = {
  list: 'List files',
  prefilter: 'Prefilter',
  parse: 'Parse',
  analyse: 'Analyse',
  plan: 'Plan',
  apply: 'Apply',
  verify: 'Verify',
};

/** What the reporters say. Texts are plain: each reporter escapes them for its format. */
export const report = {
  actions,
  confidences,
  statuses,
  stages,
  duration: milliseconds,
  title: (command: Report['command'], provider: string | null, root: string) => {
    if (command === 'migrate') return `From OpenAI to ${provider ?? 'another vendor'}`;
    return command === 'scan' ? `OpenAI in ${root}` : `OpenAI left in ${root}`;
  },
  dryRun: 'Dry run: nothing was written.',
  madeBy: (name: string, version: string) => `${name} ${version}`,

  target: 'Target',
  provider: 'Provider',
  region: 'Region',
  inRegion: (provider: string, region: string) => `${provider}, region ${region}`,
  endpoint: 'Endpoint',
  keyVariable: 'Key',
  root: 'Root',
  took: 'Took',
  routes: 'Routes',
  route: (capability: string, provider: string) => `${capability} → ${provider}`,

  actionRequired: 'Action required',
  nothingRequired: 'Nothing is left to do by hand.',
  docs: 'docs',

  models: 'Models',
  from: 'From',
  to: 'To',
  kind: 'Kind',
  uses: 'Uses',
  reason: 'Reason',
  times: (n: number) => `${n}×`,

  changedFiles: 'Changed files',
  rewritten: 'Rewritten',
  found: 'Found',
  leftAlone: 'Left alone',
  skipped: 'Skipped files',
  verification: 'Verification',
  totals: 'Totals',
  files: 'Files',
  file: 'File',
  line: (n: number) => `line ${n}`,
  place: 'Place',
  code: 'Code',
  message: 'Message',
  run: 'Run',
  rule: 'Rule',
  confidence: 'Confidence',
  total: 'Total',
  family: 'Family',
  stage: 'Stage',
  time: 'Time',
  diff: 'Diff',
  andMore: (n: number) => `and ${n} more`,

  findings: (n: number) => count(n, 'finding'),
  inFiles: (n: number) => count(n, 'file'),
  lines: (added: number, removed: number) => `+${added} −${removed}`,
  /** One line whose numbers add up. */
  sum: (total: number, files: number, counts: Readonly<Record<Action, number>>) =>
    `${count(total, 'finding')} in ${count(files, 'file')}: ` +
    `${counts.rewrite} rewrite, ${counts.manual} by hand, ${counts.blocked} blocked, ${counts.none} left alone`,
  fileStats: (stats: Report['stats']) =>
    `${count(stats.filesListed, 'file')} listed, ${stats.filesCandidate} that may use OpenAI, ${stats.filesParsed} parsed, ` +
    `${stats.filesChanged} changed, ${stats.filesCreated} created`,

  verified: ({ ran, why, errorsBefore, errorsAfter, newErrors }: Verification) => {
    if (!ran) return why === undefined ? 'Types were not checked.' : `Types were not checked: ${why}`;
    const partly = why === undefined ? '' : ` Not all was checked: ${why}`;
    if (errorsBefore === 0 && errorsAfter === 0)
      return `No type errors in the changed files, before or after.${partly}`;
    const fresh = newErrors.length === 0 ? 'none is new' : `${newErrors.length} new`;
    return `${count(errorsBefore, 'type error')} before, ${errorsAfter} after, ${fresh}.${partly}`;
  },

  sarifRule: (id: string) => `Use of OpenAI, found by ${id}`,
  causedBy: (rule: string) => `next to an edit of ${rule}`,

  nothingFound: 'No use of OpenAI was found.',
  nothingRemains: 'Nothing here depends on OpenAI any more.',
  remaining: 'Still on OpenAI',
  remains: (places: number, files: number) =>
    `This code still depends on OpenAI in ${count(places, 'place')} of ${count(files, 'file')}.`,

  next: {
    dryRun: 'Nothing was written. Next: run it again without --dry-run to write these changes.',
    newErrors: 'Next: look at the new type errors. `migrate undo` puts everything back.',
    settle: (places: number) =>
      `Next: settle the ${count(places, 'place')} above, then run your tests. \`migrate undo\` puts everything back.`,
    settleOnly: (places: number) => `Nothing was rewritten. Next: settle the ${count(places, 'place')} above.`,
    tryIt: (keyEnv: string) => `Next: set ${keyEnv} and run your tests. \`migrate undo\` puts everything back.`,
    nothing: 'Nothing is left to do.',
    scan: 'Next: `migrate --to <provider> --dry-run` shows what would change; `migrate providers` lists the targets.',
  },

  patch: {
    leftOut: (path: string) => `banjia left out ${path}: there is an API key in its diff.`,
  },
  unknownEnding: (path: string) => `No report format goes with the ending of "${path}".`,
  knownEndings: (endings: readonly string[]) => `Name the file with one of these endings: ${endings.join(', ')}.`,

  html: {
    lang: 'en',
    filter: 'Filter the findings',
    allFiles: 'All files',
    allRules: 'All rules',
    shown: (shown: string, total: number) => `${shown} of ${count(total, 'finding')}`,
    nothingShown: 'No finding matches.',
  },
};
