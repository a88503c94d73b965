import { declaredInputs } from '../source/config/input-places.ts';
import { yamlTrees } from '../source/config/yaml-tree.ts';

/** The actions of a repository by path. */
export function findActions(
  files: readonly string[],
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const actions = files.filter((path) => /(?:^|\/)action\.ya?ml$/.test(path));
  return new Map(
    actions.flatMap((path) => {
      const text = read(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** What the inputs of actions are where nobody gives them, as the variables that the actions read. */
export function inputDefaults(actions: ReadonlyMap<string, string>): { name: string; value: string }[] {
  return [...actions.values()]
    .flatMap((text) => yamlTrees(text) ?? [])
    .flatMap(declaredInputs)
    .flatMap(({ name, value }) => (value?.kind === 'scalar' ? [{ name, value: value.text }] : []));
}
