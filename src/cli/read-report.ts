import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { ACTIONS, CONFIDENCES, KINDS } from '../finding.ts';
import { cli } from '../messages/cli.ts';
import { parseJson } from '../parse-json.ts';
import type { Report } from '../report.ts';
import { holdsMask } from '../reporters/mask.ts';
import { readNamed } from './named-file.ts';

const { merge: words } = cli;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.minValue(0));

/** The contract's report, as far as readers rely on it; what a later version adds is dropped. */
const schema: v.GenericSchema<unknown, Report> = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: v.literal('banjia'), version: v.string() }),
  command: v.picklist(['migrate', 'scan', 'check']),
  dryRun: v.boolean(),
  root: v.string(),
  target: v.nullable(
    v.object({
      provider: v.string(),
      region: v.string(),
      baseURL: v.string(),
      apiKeyEnv: v.string(),
      routes: v.record(v.string(), v.string()),
    }),
  ),
  stats: v.object({
    filesListed: count,
    filesCandidate: count,
    filesParsed: count,
    filesChanged: count,
    filesCreated: count,
    findings: v.object({ rewrite: count, manual: count, blocked: count, none: count }),
    durationMs: milliseconds,
    stagesMs: v.object({
      list: milliseconds,
      prefilter: milliseconds,
      parse: milliseconds,
      analyse: milliseconds,
      plan: milliseconds,
      apply: milliseconds,
      verify: milliseconds,
    }),
  }),
  models: v.array(
    v.object({ from: v.string(), to: v.string(), kind: v.string(), occurrences: count, reason: v.string() }),
  ),
  findings: v.array(
    v.object({
      id: v.string(),
      rule: v.string(),
      kind: v.picklist(KINDS),
      file: v.string(),
      line,
      column: line,
      endLine: line,
      endColumn: line,
      confidence: v.picklist(CONFIDENCES),
      action: v.picklist(ACTIONS),
      message: v.string(),
      before: v.string(),
      after: v.exactOptional(v.string()),
      docs: v.exactOptional(v.string()),
    }),
  ),
  files: v.array(
    v.object({
      path: v.string(),
      status: v.picklist(['changed', 'created', 'deleted', 'manual']),
      diff: v.string(),
    }),
  ),
  skipped: v.array(v.object({ path: v.string(), reason: v.string() })),
  verification: v.object({
    ran: v.boolean(),
    errorsBefore: count,
    errorsAfter: count,
    newErrors: v.array(v.object({ file: v.string(), line: count, code: v.string(), message: v.string() })),
  }),
});

function withMasksTold(report: Report): Report {
  return { ...report, files: report.files.map((each) => ({ ...each, isMasked: holdsMask(each.diff) })) };
}

/** Reads a JSON report that an earlier run wrote. Throws UserError where it is none. */
export async function readReport(file: string): Promise<Report> {
  const content = parseJson(await readNamed(file, words.unreadable));
  if (content === undefined) throw new UserError(words.notJson(file), { hint: words.hint });
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return withMasksTold(parsed.output);
  throw new UserError(words.notAReport(file, v.getDotPath(parsed.issues[0]) ?? ''), { hint: words.hint });
}
