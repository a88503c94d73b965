import { type ConfigEntry, type ConfigNode, type ConfigScalar, textAt, valueAt } from './tree.ts';
import { type VariableWord, variableWords } from './variable-words.ts';

/** Where a variable's name stands in a configuration file. */
export interface VariablePlace {
  readonly name: string;
  /** What stands there, where that is not the name: an input of an action. */
  readonly written?: string;
  readonly start: number;
  /**
   * `set`: a program is given the variable here, with `value` where it is written. `listed`: the name alone is an item.
   * `property`: it is the value of another key. The rest are words in a scalar.
   */
  readonly form: 'set' | 'listed' | 'property' | VariableWord['form'];
  readonly value?: Pick<ConfigScalar, 'text' | 'start' | 'end'>;
  /** What is repeated where a second variable must stand beside this one. */
  readonly whole?: Pick<ConfigEntry, 'start' | 'end' | 'isInline'>;
  /** All names of the group that it stands in. */
  readonly siblings: ReadonlySet<string>;
  /** The keys that lead to it; an item of a list adds its number. */
  readonly path: readonly string[];
  /** The nodes that it stands in, from the root. */
  readonly around: readonly ConfigNode[];
  /** It stands in the value that the variable itself is set to here. */
  readonly isOwnValue: boolean;
}

/** Keys beside which an item of a list holds a variable's name: `- name: X`, `- key: X`. */
const NAMING = ['name', 'key', 'variable', 'env'] as const;

/** Every place where one of the names stands, in the order of the file. */
export function variablePlaces(tree: ConfigNode, names: ReadonlySet<string>): VariablePlace[] {
  return inNode(tree, { names, path: [], around: [], siblings: new Set(), holder: undefined });
}

interface Way {
  readonly names: ReadonlySet<string>;
  readonly path: readonly string[];
  readonly around: readonly ConfigNode[];
  readonly siblings: ReadonlySet<string>;
  /** The variable whose value is being looked at. */
  readonly holder: string | undefined;
}

function inNode(node: ConfigNode, way: Way): VariablePlace[] {
  if (node.kind === 'scalar') return inScalar(node, way);
  const around = [...way.around, node];
  const siblings = new Set(node.entries.flatMap((entry) => nameOf(entry) ?? []));
  return node.entries.flatMap((entry, index) => {
    const path = [...way.path, entry.key?.text ?? String(index)];
    return inEntry(entry, { ...way, around, siblings, path });
  });
}

function inEntry(entry: ConfigEntry, way: Way): VariablePlace[] {
  const { key, value } = entry;
  const name = nameOf(entry);
  if (name === undefined || !way.names.has(name)) return value === undefined ? [] : inNode(value, way);
  const common = { name, siblings: way.siblings, path: way.path, around: way.around, isOwnValue: false, whole: entry };
  if (key !== undefined) {
    // `NAME: { value: … }` where a description stands beside it.
    const scalar = value?.kind === 'scalar' ? value : valueAt(value, 'value');
    const held = scalar?.kind === 'scalar' ? { value: scalar } : {};
    const inner = value === undefined ? [] : inNode(value, { ...way, holder: name });
    return [{ ...common, ...held, start: key.start, form: 'set' }, ...inner];
  }
  if (value?.kind === 'scalar') {
    const start = value.start + value.text.indexOf(name);
    const equals = start + name.length;
    if (equals === value.end) return [{ ...common, start, form: 'listed' }];
    const held = { text: value.text.slice(equals + 1 - value.start), start: equals + 1, end: value.end };
    const inner = inScalar({ kind: 'scalar', ...held }, { ...way, holder: name });
    return [{ ...common, start, value: held, form: 'set' }, ...inner];
  }
  const named = namingOf(value);
  if (value?.kind !== 'map' || named?.value?.kind !== 'scalar') return [];
  const held = valueAt(value, 'value');
  const rest: ConfigNode = { kind: 'map', entries: value.entries.filter((each) => each !== named) };
  return [
    { ...common, start: named.value.start, form: 'set', ...(held?.kind === 'scalar' ? { value: held } : {}) },
    ...inNode(rest, { ...way, holder: name }),
  ];
}

/** `NAME: …`, `- NAME`, `- NAME=…`, `- name: NAME`. */
function nameOf({ key, value }: ConfigEntry): string | undefined {
  if (key !== undefined) return key.text;
  if (value?.kind === 'scalar') return /^[A-Za-z_][A-Za-z0-9_]*(?==\S*$|$)/.exec(value.text)?.[0];
  const named = namingOf(value)?.value;
  return named?.kind === 'scalar' ? named.text : undefined;
}

function namingOf(value: ConfigNode | undefined): ConfigEntry | undefined {
  const naming = NAMING.find((key) => textAt(value, key) !== undefined);
  return value?.kind === 'map' ? value.entries.find(({ key }) => key !== undefined && key.text === naming) : undefined;
}

function inScalar(scalar: ConfigScalar, { names, holder, ...way }: Way): VariablePlace[] {
  return variableWords(scalar.text, names).map(({ name, start, form, value }) => ({
    name,
    start: scalar.start + start,
    form: name === scalar.text && form === 'mention' ? 'property' : form,
    ...(value === undefined ? {} : { value: within(scalar.start, value) }),
    ...way,
    isOwnValue: name === holder,
  }));
}

function within(offset: number, { text, start }: { readonly text: string; readonly start: number }) {
  return { text, start: offset + start, end: offset + start + text.length };
}
