import { ACTIONS, type Action, type Finding } from '../../src/finding.ts';
import type { FileChange } from '../../src/pipeline/change.ts';
import type { Report, ReportFile } from '../../src/report.ts';
import { unifiedDiff } from '../../src/reporters/diff.ts';

/** In the form of a real key; put together here so that no scanner takes it for one. */
export const SAMPLE_KEY = ['sk', 'proj', 'Zq81Lm0Vt7Yb3Nc5Xw9Ra2Kd'].join('-');

const CHAT = `import OpenAI from 'openai';
import { prompt } from './prompt.ts';

const openai = new OpenAI();

export async function reply(question: string) {
  const stream = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: prompt(question) }],
    logit_bias: { 50256: -100 },
    stream: true,
  });

  for await (const chunk of stream) {
    process.stdout.write(chunk.choices[0]?.delta?.content ?? '');
  }
}
`;

const EMBED = `const OpenAI = require('openai');\r
\r
const client = new OpenAI({ apiKey: '${SAMPLE_KEY}' });\r
\r
module.exports = (texts) =>\r
  client.embeddings.create({ model: 'text-embedding-3-small', input: texts });`;

const DOCS = 'Run it:\n\n```sh\nOPENAI_API_KEY=… npm start | tee "log <1>"\n```\n\nIt answers with `gpt-4o`.\n';

const CHANGES: readonly FileChange[] = [
  {
    path: '.env.example',
    before: null,
    after: 'ZHIPU_API_KEY=\nZHIPU_BASE_URL=https://open.bigmodel.cn/api/paas/v4\n',
  },
  { path: 'README.md', before: DOCS, after: DOCS.replaceAll('OPENAI', 'ZHIPU').replace('gpt-4o', 'glm-4.6') },
  {
    path: 'src/chat.ts',
    before: CHAT,
    after: CHAT.replace(
      'new OpenAI()',
      "new OpenAI({\n  apiKey: process.env.ZHIPU_API_KEY,\n  baseURL: 'https://open.bigmodel.cn/api/paas/v4',\n})",
    )
      .replace("'gpt-4o'", "'glm-4.6'")
      .replace('    logit_bias: { 50256: -100 },\n', "    ...{ thinking: { type: 'disabled' } },\n"),
  },
  {
    path: 'src/检索/embed.cjs',
    before: EMBED,
    after: EMBED.replace(/\{ apiKey: .*? \}/, '{ apiKey: process.env.ZHIPU_API_KEY }').replace(
      'text-embedding-3-small',
      'embedding-3',
    ),
  },
  { path: 'src/proxy.ts', before: "export { OpenAI } from 'openai';\n", after: null },
];

type Sketch = Pick<Finding, 'rule' | 'kind' | 'file' | 'line' | 'action' | 'message' | 'before'> & Partial<Finding>;

const FINDINGS: readonly Sketch[] = [
  {
    rule: 'docs/env-name',
    kind: 'doc',
    file: 'README.md',
    line: 4,
    action: 'rewrite',
    confidence: 'likely',
    message: 'The key variable has a new name.',
    before: 'OPENAI_API_KEY',
    after: 'ZHIPU_API_KEY',
  },
  {
    rule: 'openai-sdk/resource',
    kind: 'call',
    file: 'src/assistant.ts',
    line: 12,
    action: 'blocked',
    message: 'The target has no Assistants API; its agents live on another endpoint.',
    before: 'openai.beta.assistants.create({ name: "<b>Tutor</b>" })',
    docs: 'https://docs.bigmodel.cn/cn/guide/develop/openai/introduction',
  },
  {
    rule: 'openai-sdk/model',
    kind: 'model',
    file: 'src/assistant.ts',
    line: 31,
    column: 14,
    action: 'manual',
    confidence: 'possible',
    message: 'The model name is built at run time from `pick(row) || "gpt-4o"`: write the one that you mean.',
    before: 'pick(row) || "gpt-4o"',
  },
  {
    rule: 'openai-sdk/client',
    kind: 'client',
    file: 'src/chat.ts',
    line: 4,
    column: 16,
    action: 'rewrite',
    message: 'The client takes its key and base URL from the target.',
    before: 'new OpenAI()',
    after: 'new OpenAI({ apiKey: process.env.ZHIPU_API_KEY })',
  },
  {
    rule: 'openai-sdk/model',
    kind: 'model',
    file: 'src/chat.ts',
    line: 8,
    column: 12,
    action: 'rewrite',
    message: '`gpt-4o` becomes `glm-4.6`.',
    before: "'gpt-4o'",
    after: "'glm-4.6'",
  },
  {
    rule: 'openai-sdk/param',
    kind: 'param',
    file: 'src/chat.ts',
    line: 10,
    column: 5,
    action: 'rewrite',
    message: '`logit_bias` is not taken by the target: dropped.',
    before: 'logit_bias: { 50256: -100 }',
    after: '',
    docs: 'https://docs.z.ai/api-reference/llm/chat-completion',
  },
  {
    rule: 'openai-sdk/client',
    kind: 'client',
    file: 'src/deepseek.ts',
    line: 3,
    action: 'none',
    message: 'This client is DeepSeek’s: its base URL is `https://api.deepseek.com`.',
    before: "new OpenAI({ baseURL: 'https://api.deepseek.com' })",
  },
  {
    rule: 'http/endpoint',
    kind: 'endpoint',
    file: 'src/evil\u001b[2J|`x`.ts',
    line: 1,
    action: 'manual',
    confidence: 'likely',
    message: 'A raw call to \u001b]0;owned\u0007 <script>alert(1)</script> | a *bold* @team \u202e claim.',
    before: `fetch('https://api.openai.com/v1', { headers: { Authorization: 'Bearer ${SAMPLE_KEY}' } })`,
    docs: 'https://example.com/a(b)?q=<x>"',
  },
  {
    rule: 'openai-sdk/model',
    kind: 'model',
    file: 'src/检索/embed.cjs',
    line: 6,
    column: 40,
    action: 'rewrite',
    message: '`text-embedding-3-small` becomes `embedding-3`, whose vectors are 2048 wide.',
    before: "'text-embedding-3-small'",
    after: "'embedding-3'",
  },
];

const SKIPPED = [
  { path: 'dist/bundle.min.js', reason: 'larger than 1 MB' },
  { path: 'src/legacy.js', reason: 'not UTF-8' },
  { path: 'src/broken.ts', reason: "cannot be parsed: ')' expected at 3:14" },
];

/** A report that holds something of everything, with whatever a test wants different. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  const findings = changes.findings ?? FINDINGS.map(finding);
  return {
    schemaVersion: 1,
    tool: { name: 'banjia', version: '0.1.0' },
    command: 'migrate',
    dryRun: false,
    root: '.',
    target: {
      provider: 'zhipu',
      region: 'cn',
      baseURL: 'https://open.bigmodel.cn/api/paas/v4',
      apiKeyEnv: 'ZHIPU_API_KEY',
      routes: { speech: 'alibaba', embeddings: 'alibaba' },
    },
    stats: {
      filesListed: 214,
      filesCandidate: 9,
      filesParsed: 7,
      filesChanged: 4,
      filesCreated: 1,
      findings: countActions(findings),
      durationMs: 2345,
      stagesMs: { list: 12, prefilter: 30, parse: 410, analyse: 900, plan: 55, apply: 8, verify: 930 },
    },
    models: [
      { from: 'gpt-4o', to: 'glm-4.6', kind: 'chat', occurrences: 1, reason: 'The flagship of the same class.' },
      {
        from: 'text-embedding-3-small',
        to: 'embedding-3',
        kind: 'embedding',
        occurrences: 1,
        reason: 'Other vectors: build the index anew.',
      },
      { from: '通用-4|o', to: 'glm-4.6', kind: 'chat', occurrences: 12, reason: 'Your own row (`--model`).' },
    ],
    findings,
    files: [...CHANGES.map(reportFile), { path: 'src/assistant.ts', status: 'manual', diff: '' }],
    skipped: SKIPPED,
    verification: {
      ran: true,
      errorsBefore: 3,
      errorsAfter: 4,
      newErrors: [{ file: 'src/chat.ts', line: 11, code: 'TS2345', message: "Type 'string | <T>' is not assignable." }],
    },
    ...changes,
  };
}

function finding(sketch: Sketch, i: number): Finding {
  const column = sketch.column ?? 1;
  return {
    id: `f${i + 1}`,
    confidence: 'certain',
    column,
    endLine: sketch.line,
    endColumn: column + sketch.before.length,
    ...sketch,
  };
}

function reportFile(change: FileChange): ReportFile {
  const status = change.before === null ? 'created' : change.after === null ? 'deleted' : 'changed';
  return { path: change.path, status, diff: unifiedDiff(change) };
}

function countActions(findings: readonly Finding[]): Record<Action, number> {
  const count = (action: Action) => findings.filter((one) => one.action === action).length;
  return Object.fromEntries(ACTIONS.map((action) => [action, count(action)])) as Record<Action, number>;
}
