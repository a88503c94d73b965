import { unlessTooDeep } from '../too-deep.ts';
import { jsonTree } from './json-tree.ts';
import { tomlTree } from './toml-tree.ts';
import type { ConfigNode } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Reads a file by its ending; undefined where it does not parse. */
export function configTrees(path: string, text: string): ConfigNode[] | undefined {
  if (/\.ya?ml$/.test(path)) return yamlTrees(text);
  const tree = unlessTooDeep(() => (path.endsWith('.toml') ? tomlTree(text) : jsonTree(path, text)));
  return tree === undefined ? undefined : [tree];
}
