import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseAllDocuments, Scalar } from 'yaml';
import { unlessTooDeep } from '../too-deep.ts';
import type { ConfigEntry, ConfigNode, ConfigScalar } from './tree.ts';

/** The documents of a YAML file; undefined where it does not parse (a template of Helm's is no YAML). */
export function yamlTrees(text: string): ConfigNode[] | undefined {
  return unlessTooDeep(() => treesIn(text));
}

function treesIn(text: string): ConfigNode[] | undefined {
  const documents = [...parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false })];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap(({ contents }) => treeOf(contents, text) ?? []);
}

function treeOf(node: unknown, text: string): ConfigNode | undefined {
  if (isScalar(node)) return scalarOf(node, text);
  if (isMap(node))
    return {
      kind: 'map',
      entries: node.items.flatMap((pair) => entryOf(pair, { text, isInline: node.flow === true })),
    };
  if (!isSeq(node)) return undefined;
  const entries = node.items.filter(isNode).flatMap((item): ConfigEntry[] => {
    const [start, end] = rangeOf(item, text);
    if (start === end) return [];
    return [{ key: undefined, value: treeOf(item, text), start, end, isInline: node.flow === true }];
  });
  return { kind: 'list', entries };
}

function entryOf(
  { key, value }: Pair,
  { text, isInline }: { readonly text: string; readonly isInline: boolean },
): ConfigEntry[] {
  if (!isScalar(key) || typeof key.value !== 'string') return [];
  const name = scalarOf(key, text);
  if (name === undefined) return [];
  const [start, keyEnd] = rangeOf(key, text);
  const end = isNode(value) ? rangeOf(value, text)[1] : keyEnd;
  return [{ key: name, value: treeOf(value, text), start, end: Math.max(end, keyEnd), isInline }];
}

function scalarOf(node: Scalar, text: string): ConfigScalar | undefined {
  const [start, end] = rangeOf(node, text);
  if (start === end) return undefined;
  const quotes = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0;
  return { kind: 'scalar', text: text.slice(start + quotes, end - quotes), start: start + quotes, end: end - quotes };
}

/** Where the value is written, without the line breaks that a block ends with. */
function rangeOf({ range }: Node, text: string): readonly [number, number] {
  const [start, end] = range ?? [0, 0];
  return [start, start + text.slice(start, end).trimEnd().length];
}
