/**
 * Writes src/openai/*.generated.ts from the types of the published `openai` packages: model ids, method paths,
 * request parameters, and what a chat is made of. Needs npm and the network; packages are kept in the temp folder, so a second run is quick.
 *
 *   npx jiti scripts/read-openai-sdk.ts
 *
 * Node 22.18 and newer run it without jiti.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { OPERATIONS, type Operation } from '../src/openai/operations.ts';
import { type ChatTrait, readSdkTypes, type SdkTypes } from './sdk-types.ts';

/** The last release of each major, and older ones whose unions still named models that are gone since. */
const RELEASES = ['3.3.0', '4.0.0', '4.20.0', '4.52.0', '4.104.0', '5.23.2', '6.49.0', '7.57.0'];
const NEWEST = '7.57.0';
const LAST = RELEASES.filter((version, at) => major(version) !== major(RELEASES[at + 1] ?? ''));

/**
 * Ids that OpenAI served but no union of the releases above names: in version 3 a model was any string, and some
 * newer ids stand only on OpenAI's model and deprecation pages.
 */
const UNLISTED: Readonly<Record<string, readonly string[]>> = {
  chat: [
    'gpt-4-1106-vision-preview',
    'gpt-5.1-codex-mini',
    'gpt-5.2-codex',
    'gpt-5.3-codex',
    'gpt-5.3-codex-spark',
    'gpt-5.4-pro',
    'gpt-5.6',
    'gpt-audio',
  ],
  completion: ['code-davinci-001', 'code-cushman-001', 'text-davinci-insert-002', 'gpt-3.5-turbo-instruct-0914'],
  moderation: ['text-moderation-007'],
  speech: ['tts-1-1106', 'tts-1-hd-1106'],
};

/** Where the place of a union misleads: audio chat models also stand in realtime unions, computer use is no chat. */
const KIND_FIXES: readonly (readonly [RegExp, string])[] = [
  [/^gpt-audio/, 'chat'],
  [/^computer-use/, 'other'],
];

const CACHE = join(tmpdir(), 'banjia-openai-sdk');
const OUT = fileURLToPath(new URL('../src/openai/', import.meta.url));

const readings = new Map<string, SdkTypes>();

/** The types of one published version; downloaded once per machine, read once per run. */
function read(version: string): SdkTypes {
  const known = readings.get(version);
  if (known) return known;
  const folder = join(CACHE, version);
  if (!existsSync(join(folder, 'package', 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `openai@${version}`, '--silent', '--pack-destination', folder], { stdio: 'pipe' });
    execFileSync('tar', ['-xzf', `openai-${version}.tgz`], { cwd: folder });
  }
  const old = major(version) === 3;
  const entry = join(folder, 'package', old ? 'dist/index.d.ts' : 'index.d.ts');
  const program = ts.createProgram([entry], {
    // Arrays and promises; nothing else of the language matters here.
    lib: ['lib.es5.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const types = readSdkTypes(program, old ? 'OpenAIApi' : 'OpenAI');
  if (types.params.chat.size === 0) throw new Error(`No chat parameters found in openai ${version}.`);
  readings.set(version, types);
  return types;
}

function major(version: string): number {
  return Number(version.split('.')[0]);
}

/** Which majors have something: from the releases whose reading satisfies `has`. */
function majorsWith(has: (types: SdkTypes) => boolean): number[] {
  return [...new Set(RELEASES.filter((version) => has(read(version))).map(major))];
}

function models(): string {
  const kinds = new Map<string, string>();
  for (const version of [...RELEASES].reverse()) {
    for (const [id, kind] of read(version).models) if (!kinds.has(id)) kinds.set(id, kind);
  }
  for (const [kind, ids] of Object.entries(UNLISTED)) {
    for (const id of ids) if (!kinds.has(id)) kinds.set(id, kind);
  }
  // In version 3 a model was any string; its documentation names some.
  const docs3 = readFileSync(join(CACHE, '3.3.0/package/dist/api.d.ts'), 'utf8');
  const rows = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, kind]) => {
      const majors = majorsWith((types) => types.models.has(id));
      if (docs3.includes(`\`${id}\``)) majors.unshift(3);
      return { id, kind: KIND_FIXES.find(([pattern]) => pattern.test(id))?.[1] ?? kind, majors };
    });
  return [
    `import type { ModelKind } from '../providers/model.ts';`,
    '/** Every model id of OpenAI, its kind, and the majors of the package whose types name it (none: only its docs). */',
    'export const MODELS: readonly { readonly id: string; readonly kind: ModelKind; readonly majors: readonly number[] }[] =',
    `${JSON.stringify(rows)};`,
  ].join('\n');
}

function surface(): string {
  const paths = new Set(RELEASES.flatMap((version) => read(version).methods));
  const rows = [...paths].sort().map((path) => [path, majorsWith((types) => types.methods.includes(path))]);
  return [
    '/** Every method of the client, by its path, and the majors of the package that have it. */',
    `export const SURFACE: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(Object.fromEntries(rows))};`,
  ].join('\n');
}

function params(): string {
  const history = (
    JSON.parse(execFileSync('npm', ['view', 'openai', 'versions', '--json'], { encoding: 'utf8' })) as string[]
  ).filter((version) => /^\d+\.\d+\.\d+$/.test(version) && major(version) >= 4 && major(version) <= major(NEWEST));
  const table = (operation: Operation) => {
    const names = new Set(RELEASES.flatMap((version) => [...read(version).params[operation].keys()]));
    return Object.fromEntries(
      [...names].sort().map((name) => {
        const admitted = (types: SdkTypes) => types.params[operation].get(name);
        const has = (types: SdkTypes) => admitted(types) !== undefined;
        // A major is as open as its last release: older ones had strings where later ones have a union.
        const open = LAST.filter((version) => admitted(read(version))?.length === 0).map(major);
        const values = new Set(RELEASES.flatMap((version) => admitted(read(version)) ?? []));
        const valueMajors = [...values].map((value) => {
          const named = majorsWith((types) => admitted(types)?.includes(value) === true);
          return [value, [...new Set([...open, ...named])].sort()];
        });
        if (values.size > 0 && open.length > 0) valueMajors.push(['*', open]);
        return [name, { since: first(history, has), majors: majorsWith(has), values: Object.fromEntries(valueMajors) }];
      }),
    );
  };
  const tables = Object.fromEntries(OPERATIONS.map((operation) => [operation, table(operation)]));
  return [
    `import type { Operation } from './operations.ts';`,
    '/**',
    ' * The parameters of each operation: the first version from 4.0.0 on that declares each, the majors that do, and the',
    ' * string literals its type admits with their majors (none: any value; `*`: the majors that admit any other too).',
    ' */',
    'export const PARAMS: Readonly<Record<Operation, Readonly<Record<string, ParamRow>>>> =',
    `${JSON.stringify(tables)};`,
    'export interface ParamRow { readonly since: string; readonly majors: readonly number[]; readonly values: Readonly<Record<string, readonly number[]>> }',
  ].join('\n');
}

function chat(): string {
  const table = (trait: ChatTrait) => {
    const values = new Set(RELEASES.flatMap((version) => read(version).chat[trait]));
    const rows = [...values].sort().map((value) => [value, majorsWith((types) => types.chat[trait].includes(value))]);
    return `Readonly<Record<string, readonly number[]>> = ${JSON.stringify(Object.fromEntries(rows))};`;
  };
  return [
    '/** The roles that a message of a chat may have, and the majors of the package whose types know each. */',
    `export const MESSAGE_ROLES: ${table('roles')}`,
    '/** The types of the parts that a message may be made of, and the majors whose types know each. */',
    `export const CONTENT_PARTS: ${table('contentParts')}`,
    '/** Why an answer ends, and the majors whose types know each reason (version 3 has any string). */',
    `export const FINISH_REASONS: ${table('finishReasons')}`,
  ].join('\n');
}

/** The first version with a trait that later ones keep, by bisection: reads about log2(n) of them. */
function first(versions: readonly string[], has: (types: SdkTypes) => boolean): string {
  let low = 0;
  let high = versions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(read(versions[middle] ?? NEWEST))) high = middle;
    else low = middle + 1;
  }
  return versions[high] ?? NEWEST;
}

for (const [name, text] of [
  ['models', models()],
  ['surface', surface()],
  ['params', params()],
  ['chat', chat()],
] as const) {
  const file = join(OUT, `${name}.generated.ts`);
  writeFileSync(
    file,
    `// Generated by scripts/read-openai-sdk.ts from openai ${RELEASES.join(', ')}. Do not edit.\n${text}\n`,
  );
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'pipe' });
}
