/** A configuration file of any syntax as maps, lists and scalars with their offsets. Comments and layout stay out. */
export type ConfigNode = ConfigGroup | ConfigScalar;

export interface ConfigScalar {
  readonly kind: 'scalar';
  /** As it is written, without quotes: escapes are not undone, so offsets within it hold. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ConfigGroup {
  readonly kind: 'map' | 'list';
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  /** Undefined in lists. */
  readonly key: ConfigScalar | undefined;
  /** Undefined where there is none, and for what no variable can stand in (an alias). */
  readonly value: ConfigNode | undefined;
  readonly start: number;
  readonly end: number;
  /** Commas part it from its neighbours; else it has lines of its own. */
  readonly isInline: boolean;
}

/** The value of a map's key; of several, the first. */
export function valueAt(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key?.text === key)?.value : undefined;
}

/** The text of a map's key, where it is a scalar. */
export function textAt(node: ConfigNode | undefined, key: string): string | undefined {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' ? value.text : undefined;
}

export function hasKey(node: ConfigNode | undefined, key: string): boolean {
  return node?.kind === 'map' && node.entries.some((entry) => entry.key?.text === key);
}

/** Every scalar below a node that is no key. */
export function scalarsIn(node: ConfigNode | undefined): ConfigScalar[] {
  if (node === undefined) return [];
  return node.kind === 'scalar' ? [node] : node.entries.flatMap(({ value }) => scalarsIn(value));
}
