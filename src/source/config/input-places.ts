import { inputVariable } from '../action-input.ts';
import { type ConfigEntry, type ConfigNode, hasKey, textAt, valueAt } from './tree.ts';
import type { VariablePlace } from './variable-places.ts';

/** An input of an action, with the value that it has here. */
interface Input {
  readonly name: string;
  readonly entry: ConfigEntry;
  readonly value: ConfigNode | undefined;
}

/** The inputs that an action declares, each with its default. */
export function declaredInputs(tree: ConfigNode): Input[] {
  return hasKey(tree, 'runs') ? inputsIn(valueAt(tree, 'inputs'), (value) => valueAt(value, 'default')) : [];
}

/** Where inputs of actions of this repository stand: their defaults, and what its own workflows give them. */
export function inputPlaces(tree: ConfigNode, names: ReadonlySet<string>): VariablePlace[] {
  return [...declaredInputs(tree), ...givenInputs(tree)].flatMap(({ name, entry, value }): VariablePlace[] => {
    const { key } = entry;
    if (key === undefined || !names.has(name) || value?.kind !== 'scalar') return [];
    const common = { siblings: new Set<string>(), path: [], around: [], isOwnValue: false };
    return [{ ...common, name, written: key.text, start: key.start, form: 'set', value }];
  });
}

/** `uses: ./` with inputs below it, wherever it stands. */
function givenInputs(node: ConfigNode): Input[] {
  if (node.kind === 'scalar') return [];
  const isOwn = /^\.\//.test(textAt(node, 'uses') ?? '');
  return [
    ...(isOwn ? inputsIn(valueAt(node, 'with'), (value) => value) : []),
    ...node.entries.flatMap(({ value }) => (value === undefined ? [] : givenInputs(value))),
  ];
}

function inputsIn(
  inputs: ConfigNode | undefined,
  heldBy: (node: ConfigNode | undefined) => ConfigNode | undefined,
): Input[] {
  if (inputs?.kind !== 'map') return [];
  return inputs.entries.flatMap((entry) =>
    entry.key === undefined ? [] : [{ name: inputVariable(entry.key.text), entry, value: heldBy(entry.value) }],
  );
}
