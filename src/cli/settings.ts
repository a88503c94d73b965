import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { FAMILIES } from '../finding.ts';
import { cli } from '../messages/cli.ts';
import { LANGUAGES } from '../messages/language.ts';
import { ROUTABLE } from '../openai/surface.ts';
import { nearest } from './nearest.ts';

const words = cli.settings;

const text = v.pipe(v.string(words.text), v.nonEmpty(words.text));
const flag = v.boolean(words.flag);
const list = v.pipe(
  v.union([text, v.array(text)], words.list),
  v.transform((value) => [value].flat()),
);
const names = <const Name extends string>(allowed: readonly Name[]) =>
  v.pipe(
    list,
    v.transform((values) => values.flatMap((value) => value.split(',')).map((value) => value.trim())),
    v.array(oneOf(allowed)),
  );

function oneOf<const Name extends string>(allowed: readonly Name[]) {
  return v.picklist(allowed, ({ input }) => words.oneOf(allowed, String(input), nearest(String(input), allowed)));
}

/** What is written into code and files as it is: nothing in it may end a text there, or hide in it. */
const writable = v.regex(/^[^\s'"`\\$<>\p{Cc}\p{Cf}\p{Cs}]*$/u, words.writable);

/** `embeddings=alibaba` */
const ROUTE = new RegExp(`^(?:${ROUTABLE.join('|')})=[^=\\s]+$`);

function routedOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => (id.includes('=') ? id.slice(0, id.indexOf('=')) : []));
}

/**
 * Everything that can be said in the config file, under the names of the flags in camelCase. The prompts answer in the
 * same form.
 */
const CONFIG = v.strictObject({
  to: v.exactOptional(
    v.pipe(
      list,
      v.check((ids) => ids.filter((id) => !id.includes('=')).length <= 1, words.once),
      v.check((ids) => ids.every((id) => !id.includes('=') || ROUTE.test(id)), words.route(ROUTABLE)),
      v.check((ids) => new Set(routedOf(ids)).size === routedOf(ids).length, words.routedTwice),
    ),
  ),
  region: v.exactOptional(text),
  baseUrl: v.exactOptional(v.pipe(text, v.check(isHttpUrl, words.url), writable, v.transform(trimSlashes))),
  keyEnv: v.exactOptional(v.pipe(text, v.regex(/^[A-Za-z_]\w*$/, words.envName))),
  model: v.exactOptional(v.pipe(list, v.array(v.pipe(text, v.regex(/^[^=\s]+=\S+$/, words.modelRow), writable)))),
  env: v.exactOptional(oneOf(['rename', 'keep'])),
  client: v.exactOptional(oneOf(['inline', 'shared'])),
  only: v.exactOptional(names(FAMILIES)),
  skip: v.exactOptional(names(FAMILIES)),
  include: v.exactOptional(list),
  exclude: v.exactOptional(list),
  dryRun: v.exactOptional(flag),
  yes: v.exactOptional(flag),
  force: v.exactOptional(flag),
  verify: v.exactOptional(flag),
  todo: v.exactOptional(flag),
  cache: v.exactOptional(flag),
  failOn: v.exactOptional(names(['manual', 'blocked', 'new-errors'])),
  report: v.exactOptional(list),
  json: v.exactOptional(flag),
  verbose: v.exactOptional(flag),
});

/** `2/3` */
const SHARD = /^(?<index>[1-9]\d{0,3})\/(?<of>[1-9]\d{0,3})$/;

/** The command line can say the same, where the config file is, and what one run alone is about. */
const FLAGS = v.strictObject({
  ...CONFIG.entries,
  config: v.exactOptional(text),
  lang: v.exactOptional(oneOf(LANGUAGES)),
  pick: v.exactOptional(flag),
  choices: v.exactOptional(v.pipe(text, v.endsWith('.json', words.choices))),
  shard: v.exactOptional(v.pipe(text, v.check(isShard, words.shard))),
  refresh: v.exactOptional(flag),
  from: v.exactOptional(v.pipe(text, v.check(isHttpUrl, words.url), v.check(isOpenUrl, words.openUrl))),
  port: v.exactOptional(v.pipe(text, v.check(isPort, words.port))),
  host: v.exactOptional(text),
  key: v.exactOptional(v.pipe(text, v.regex(/^\S+$/, words.key))),
  strict: v.exactOptional(flag),
  timeout: v.exactOptional(v.pipe(text, v.check(isSeconds, words.timeout))),
});

export type Settings = Readonly<v.InferOutput<typeof FLAGS>>;

/** Checks the options as they were typed. Throws UserError that names the first wrong one. */
export function parseFlags(raw: Readonly<Record<string, unknown>>): Settings {
  const result = v.safeParse(FLAGS, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UserError(words.wrongFlag(toFlag(keyOf(issue)), issue.message));
}

/** Checks what stands in the config file; `file` names it in errors. Throws UserError that names the first wrong key. */
export function parseConfig(raw: unknown, file: string): Settings {
  // To valibot a list is an object too.
  const result = v.safeParse(CONFIG, Array.isArray(raw) ? undefined : raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const key = keyOf(issue);
  if (key === '') throw new UserError(words.notAnObject(file));
  if (issue.type !== 'strict_object') throw new UserError(words.wrongKey(file, key, issue.message));
  const known = nearest(key, Object.keys(CONFIG.entries));
  throw new UserError(words.unknownKey(file, key), known ? { hint: words.meantKey(known) } : {});
}

/** The options that say the same. `parseFlags` of what they parse to gives the settings back. */
export function toArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (value === true) return [toFlag(key)];
    if (value === false) return [toFlag(key).replace('--', '--no-')];
    // Glued together where the value would read as an option itself.
    return [value].flat().flatMap((item) => (item.startsWith('-') ? [`${toFlag(key)}=${item}`] : [toFlag(key), item]));
  });
}

function keyOf(issue: v.InferIssue<typeof FLAGS>): string {
  return String(issue.path?.[0]?.key ?? '');
}

function toFlag(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** `fetch` takes no URL with credentials. What is no URL at all is for the check before. */
function isOpenUrl(value: string): boolean {
  if (!URL.canParse(value)) return true;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

function isShard(value: string): boolean {
  const { index, of } = SHARD.exec(value)?.groups ?? {};
  return index !== undefined && Number(index) <= Number(of);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

/** Ten minutes are more than any server lets a request wait. */
function isSeconds(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 600;
}

function trimSlashes(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}
