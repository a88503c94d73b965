import { isSettings } from '../../pipeline/interest.ts';
import { configTrees } from '../../source/config/config-trees.ts';
import { type ConfigNode, type ConfigScalar, scalarsIn } from '../../source/config/tree.ts';

/** Keys below which a manifest lists the settings of a plugin, by the files that have them. */
const SETTINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\/)package\.json$/, /^(?:contributes|preferences)$/],
  [/(?:^|\/)info\.json$/, /^options$/],
];

/**
 * What a program is set up with in JSON, and what a plugin of an editor, a launcher or a translator lets its users set:
 * defaults, and what there is to choose from.
 */
export function settingTexts(file: string, text: string): readonly ConfigScalar[] {
  if (isSettings(file)) return (configTrees(file, text) ?? []).flatMap((tree) => scalarsIn(tree));
  const key = SETTINGS.find(([pattern]) => pattern.test(file))?.[1];
  if (key === undefined) return [];
  return (configTrees(file, text) ?? []).flatMap((tree) => below(tree, key));
}

function below(node: ConfigNode | undefined, wanted: RegExp): ConfigScalar[] {
  if (node === undefined || node.kind === 'scalar') return [];
  return node.entries.flatMap(({ key, value }) =>
    key !== undefined && wanted.test(key.text) ? scalarsIn(value) : below(value, wanted),
  );
}
