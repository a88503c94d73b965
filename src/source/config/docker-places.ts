import type { VariablePlace } from './variable-places.ts';
import { variableWords } from './variable-words.ts';

/** `ENV NAME value`, `ENV NAME=value`, `ARG NAME`. */
const DECLARATION =
  /^(?<lead>[\t \uFEFF]*(?<instruction>ENV|ARG)[\t ]+)(?<name>\w+)(?:(?<gap>=|[\t ]+)(?<value>.*))?$/is;
/** Another `NAME=value` behind the first, or a line that goes on. */
const MORE = /(?:^|\s)\w+=(?:"|')?\S|\\$/;

/** Every place where one of the names stands in a Dockerfile, comments apart. */
export function dockerPlaces(text: string, names: ReadonlySet<string>): VariablePlace[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(({ 0: line }) => !/^[\s\uFEFF]*#/.test(line));
  let stage = 0;
  // Every stage has variables of its own, and so has each of the two instructions.
  const groups = new Map<string, Set<string>>();
  const placed = lines.map(({ 0: line, index: offset }) => {
    if (/^\s*FROM\s/i.test(line)) stage += 1;
    const { instruction = '', name } = DECLARATION.exec(line)?.groups ?? {};
    const group = `${stage} ${instruction.toUpperCase()}`;
    const siblings = groups.get(group) ?? new Set();
    groups.set(group, siblings);
    if (name !== undefined) siblings.add(name);
    return { line, offset, siblings };
  });
  return placed.flatMap(({ line, ...rest }) => inLine(line, { ...rest, names }));
}

function inLine(
  line: string,
  {
    offset,
    names,
    siblings,
  }: { readonly offset: number; readonly names: ReadonlySet<string>; readonly siblings: ReadonlySet<string> },
): VariablePlace[] {
  const { lead = '', instruction = '', name = '', gap = '', value } = DECLARATION.exec(line)?.groups ?? {};
  const common = { siblings, path: [instruction.toUpperCase()], around: [] };
  const places = variableWords(line, names).map((word): VariablePlace => {
    const held = word.value === undefined ? {} : { value: within(offset, word.value.start, word.value.text) };
    const isOwnValue = word.name === name;
    return { ...common, name: word.name, start: offset + word.start, form: word.form, ...held, isOwnValue };
  });
  if (!names.has(name)) return places;
  const rest = places.filter((place) => place.start !== offset + lead.length);
  const start = offset + lead.length;
  const whole = { start, end: offset + line.trimEnd().length, isInline: false };
  const place = { ...common, name, start, isOwnValue: false };
  if (value === undefined) return [{ ...place, whole, form: 'listed' }, ...rest];
  const quoted = /^(?<quote>["'])(?<inner>[^"']*)\k<quote>(?=\s|$)/.exec(value)?.groups?.inner;
  const inner = quoted ?? (gap === '=' ? /^\S*/ : /^.*\S|/).exec(value)?.[0] ?? '';
  const held = within(offset, lead.length + name.length + gap.length + (quoted === undefined ? 0 : 1), inner);
  const isAlone = gap !== '=' || !MORE.test(value);
  return [{ ...place, value: held, ...(isAlone ? { whole } : {}), form: 'set' }, ...rest];
}

function within(offset: number, start: number, text: string) {
  return { text, start: offset + start, end: offset + start + text.length };
}
