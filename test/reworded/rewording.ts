import type { Edit } from '../../src/edit.ts';
import { ts } from '../../src/source/ts.ts';

/** Says the same in other words: the edits that make a file mean what it meant. They may touch, and don't overlap. */
export type Rewording = (file: ts.SourceFile) => Edit[];

/** Every node of a file, outer ones first. */
export function nodesOf(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
}

export function before(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getStart(), text };
}

export function behind(node: ts.Node, text: string): Edit {
  return { start: node.end, end: node.end, text };
}

export function instead(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.end, text };
}

/** Lines below the imports, and below what a file requires. */
export function atTop(file: ts.SourceFile, lines: readonly string[]): Edit[] {
  if (lines.length === 0) return [];
  const last = file.statements.findLast(isImport);
  if (last !== undefined) return [behind(last, ['', ...lines].join('\n'))];
  const [first] = file.statements;
  return first === undefined ? [] : [before(first, `${lines.join('\n')}\n`)];
}

function isImport(statement: ts.Statement): boolean {
  const isDirective = ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
  return isDirective || ts.isImportDeclaration(statement) || /^const [^=]*= require\(/.test(statement.getText());
}

/** Objects that are arguments: the outermost of those that stand in each other. */
export function givenObjects(file: ts.SourceFile): ts.ObjectLiteralExpression[] {
  const isGiven = (node: ts.Node): node is ts.ObjectLiteralExpression =>
    ts.isObjectLiteralExpression(node) &&
    (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) &&
    node.parent.arguments?.includes(node) === true;
  return nodesOf(file)
    .filter(isGiven)
    .filter((node) => ts.findAncestor(node.parent, isGiven) === undefined);
}
