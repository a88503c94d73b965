import type { ConfigEntry, ConfigGroup, ConfigNode, ConfigScalar } from './tree.ts';

const BLANK = /(?:[\s\uFEFF]|#[^\n]*)*/y;
const INDENT = /[\t ]*/y;
const KEY = /"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+)/y;
const TEXT = /("""|''')([\s\S]*?)\1(?!["'])|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s,\]}#][^,\]}#\n\r]*)/dy;

/** A TOML file; undefined where this small reader loses its way. */
export function tomlTree(text: string): ConfigNode | undefined {
  const reader = createReader(text);
  const root: ConfigEntry[] = [];
  let table = root;
  for (reader.skip(BLANK); reader.at() < text.length; reader.skip(BLANK)) {
    const start = reader.at();
    if (reader.eat('[')) {
      const isList = reader.eat('[');
      const keys = reader.keys();
      if (keys === undefined || !reader.eat(isList ? ']]' : ']')) return undefined;
      table = [];
      root.push(nest(keys, { kind: 'map', entries: table }, { start, end: reader.at(), isInline: false }));
      continue;
    }
    const entry = reader.entry(false);
    if (entry === undefined) return undefined;
    table.push(entry);
  }
  return { kind: 'map', entries: root };
}

type Range = Pick<ConfigEntry, 'start' | 'end' | 'isInline'>;

/** `a.b.c = …` as three maps within each other. */
function nest(keys: readonly ConfigScalar[], value: ConfigNode | undefined, range: Range): ConfigEntry {
  const [key, ...rest] = keys;
  if (rest.length === 0) return { key, value, ...range };
  return { key, value: { kind: 'map', entries: [nest(rest, value, range)] }, ...range };
}

function createReader(text: string) {
  let position = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(text) ?? undefined;
    if (found !== undefined) position = pattern.lastIndex;
    return found;
  };
  const skip = (pattern: RegExp): void => {
    match(pattern);
  };
  const eat = (token: string): boolean => {
    if (!text.startsWith(token, position)) return false;
    position += token.length;
    return true;
  };
  const keys = (): ConfigScalar[] | undefined => {
    const found: ConfigScalar[] = [];
    do {
      skip(INDENT);
      const key = match(KEY);
      if (key === undefined) return undefined;
      const name = key[1] ?? key[2] ?? key[3] ?? '';
      const start = key.index + (key[3] === undefined ? 1 : 0);
      found.push({ kind: 'scalar', text: name, start, end: start + name.length });
      skip(INDENT);
    } while (eat('.'));
    return found;
  };
  const entry = (isInline: boolean): ConfigEntry | undefined => {
    const start = position;
    const names = keys();
    if (names === undefined || !eat('=')) return undefined;
    skip(INDENT);
    const held = value();
    return held === undefined ? undefined : nest(names, held, { start, end: position, isInline });
  };
  const item = (): ConfigEntry | undefined => {
    const start = position;
    const held = value();
    return held === undefined ? undefined : { key: undefined, value: held, start, end: position, isInline: true };
  };
  const group = (kind: ConfigGroup['kind'], close: string): ConfigGroup | undefined => {
    const entries: ConfigEntry[] = [];
    for (;;) {
      skip(BLANK);
      if (eat(close)) return { kind, entries };
      const next = kind === 'map' ? entry(true) : item();
      if (next === undefined) return undefined;
      entries.push(next);
      skip(BLANK);
      if (!eat(',') && !text.startsWith(close, position)) return undefined;
    }
  };
  const value = (): ConfigNode | undefined => {
    if (eat('[')) return group('list', ']');
    if (eat('{')) return group('map', '}');
    const found = match(TEXT);
    const [start, end] = found?.indices?.slice(2).find((range) => range !== undefined) ?? [0, 0];
    return found === undefined ? undefined : { kind: 'scalar', text: text.slice(start, end), start, end };
  };
  return { at: () => position, skip, eat, keys, entry };
}
