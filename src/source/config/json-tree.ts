import { ts } from '../ts.ts';
import type { ConfigEntry, ConfigNode, ConfigScalar } from './tree.ts';

/** A JSON file, with comments and trailing commas or without; undefined where it does not parse. */
export function jsonTree(path: string, text: string): ConfigNode | undefined {
  const source = ts.parseJsonText(path, text);
  const [statement] = source.statements;
  return statement === undefined ? undefined : treeOf(statement.expression, source);
}

function treeOf(node: ts.Expression, source: ts.SourceFile): ConfigNode | undefined {
  if (ts.isStringLiteralLike(node)) return textOf(node, source);
  if (ts.isArrayLiteralExpression(node)) {
    const entries = node.elements.map((element) => entryOf(element, { value: element, source }));
    return { kind: 'list', entries };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const properties = node.properties.filter(ts.isPropertyAssignment);
  const entries = properties.flatMap((property) =>
    ts.isStringLiteral(property.name)
      ? [{ ...entryOf(property, { value: property.initializer, source }), key: textOf(property.name, source) }]
      : [],
  );
  return { kind: 'map', entries };
}

function entryOf(
  node: ts.Node,
  { value, source }: { readonly value: ts.Expression; readonly source: ts.SourceFile },
): ConfigEntry {
  return {
    key: undefined,
    value: treeOf(value, source),
    start: node.getStart(source),
    end: node.end,
    isInline: true,
  };
}

function textOf(node: ts.StringLiteralLike, source: ts.SourceFile): ConfigScalar {
  const [start, end] = [node.getStart(source) + 1, node.end - 1];
  return { kind: 'scalar', text: source.text.slice(start, end), start, end };
}
