import { Composer, type CST, isMap, isNode, isScalar, isSeq, type Node, type Pair, Parser, Scalar } from 'yaml';
import type { ConfigEntry, ConfigNode, ConfigScalar } from './tree.ts';

/** Levels of a document; what is composed of more ends the process, for the composer needs the stack to its end. */
const DEEPEST = 200;

/** The documents of a YAML file; undefined where it does not parse (a template of Helm's is no YAML). */
export function yamlTrees(text: string): ConfigNode[] | undefined {
  const tokens = [...new Parser().parse(text)];
  if (tokens.some(isTooDeep)) return undefined;
  const composer = new Composer({ logLevel: 'silent', strict: false, uniqueKeys: false });
  const documents = [...composer.compose(tokens)];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap(({ contents }) => treeOf(contents, text) ?? []);
}

function isTooDeep(document: CST.Token): boolean {
  let level: readonly CST.Token[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(within);
  }
  return false;
}

/** The keys and values that stand directly in a token. */
function within(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
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
