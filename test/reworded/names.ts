import type { Edit } from '../../src/edit.ts';
import { ts } from '../../src/source/ts.ts';
import { atTop, before, givenObjects, instead, nodesOf, type Rewording } from './rewording.ts';

/** `const VALUE0 = 'gpt-4o'` at the top, for every model, address and key that is written. */
export const constants: Rewording = (file) => {
  const written = nodesOf(file).flatMap((node) =>
    ts.isPropertyAssignment(node) &&
    ts.isStringLiteral(node.initializer) &&
    /model|baseURL|apiKey/i.test(node.name.getText())
      ? [node.initializer]
      : [],
  );
  const lines = written.map((node, index) => `const VALUE${index} = ${node.getText()};`);
  return [...atTop(file, lines), ...written.map((node, index) => instead(node, `VALUE${index}`))];
};

/** `const ENVIRONMENT = process.env` */
export const environment: Rewording = (file) => {
  const reads = nodesOf(file).filter(
    (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !ts.isVariableDeclaration(node.parent),
  );
  if (reads.length === 0) return [];
  return [...atTop(file, ['const ENVIRONMENT = process.env;']), ...reads.map((node) => instead(node, 'ENVIRONMENT'))];
};

/** `const given0 = { … }; call(given0)` */
export const options: Rewording = (file) =>
  givenObjects(file).flatMap((node, index): Edit[] => {
    const statement = statementOf(node);
    if (statement === undefined || /\b(?:this|await|yield)\b/.test(node.getText())) return [];
    return [before(statement, `const given${index} = ${node.getText()};\n`), instead(node, `given${index}`)];
  });

/** `let client; client = new OpenAI()` */
export const setLater: Rewording = (file) =>
  nodesOf(file).flatMap((node) => {
    if (!ts.isVariableStatement(node) || node.modifiers !== undefined) return [];
    const [declared, ...others] = node.declarationList.declarations;
    const isConst = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (!isConst || declared?.initializer === undefined || declared.type !== undefined || others.length > 0) return [];
    if (!ts.isIdentifier(declared.name) || !isPlain(declared.initializer)) return [];
    const name = declared.name.text;
    return [{ start: node.getStart(), end: declared.initializer.getStart(), text: `let ${name};\n${name} = ` }];
  });

export function isPlain(value: ts.Expression): boolean {
  return ts.isNewExpression(value) || ts.isObjectLiteralExpression(value) || ts.isStringLiteral(value);
}

/** The statement in whose place an expression is always worked out, and at once. */
function statementOf(node: ts.Node): ts.Node | undefined {
  let current: ts.Node = node;
  while (!ts.isBlock(current.parent) && !ts.isSourceFile(current.parent)) {
    current = current.parent;
    if (!(ts.isExpression(current) || ts.isVariableDeclarationList(current) || ts.isStatement(current)))
      if (!ts.isVariableDeclaration(current)) return undefined;
    if (ts.isFunctionLike(current) || ts.isConditionalExpression(current) || isBranch(current)) return undefined;
  }
  return current;
}

function isBranch(node: ts.Node): boolean {
  return ts.isIfStatement(node) || ts.isIterationStatement(node, false) || ts.isSwitchStatement(node);
}
