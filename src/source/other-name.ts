import { lazilyImported } from './lazy-import.ts';
import { ts } from './ts.ts';

/**
 * The name under which what a mention stands for goes on: `import { ask as run }`, `export { ask as run }`,
 * `const { ask: run } = require('./ai')`, `module.exports = { run: ask }`, `exports.run = ask`.
 */
export function otherName(id: ts.Identifier): string | undefined {
  const { parent } = id;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    return parent.propertyName === id ? parent.name.text : undefined;
  if (ts.isBindingElement(parent)) {
    const isTaken = parent.propertyName === id && (lazilyImported(parent) !== undefined || requiredBy(parent));
    return isTaken && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
  }
  if (!isCommonExport(id)) return undefined;
  if (ts.isPropertyAssignment(parent)) return ts.isIdentifier(parent.name) ? parent.name.text : undefined;
  const exported = ts.isBinaryExpression(parent) ? parent.left : undefined;
  return exported !== undefined && ts.isPropertyAccessExpression(exported) ? exported.name.text : undefined;
}

/** Whether a mention stands in what a CommonJS module gives others: `module.exports = { ask }`, `exports.ask = ask`. */
export function isCommonExport(id: ts.Identifier): boolean {
  const { parent } = id;
  const side = ts.isPropertyAccessExpression(parent) && parent.name === id ? parent : id;
  if (ts.isBinaryExpression(side.parent)) return EXPORTS.test(side.parent.left.getText());
  const assignment = ts.isObjectLiteralElementLike(parent) ? parent.parent.parent : undefined;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && WHOLE.test(assignment.left.getText());
}

const WHOLE = /^(?:module\.)?exports$/;
const EXPORTS = /^(?:module\.)?exports(?:\.\w+)?$/;

/** `const { ask } = require('./ai')`, `const ai = require('./ai')`, asked of what is declared. */
export function requiredBy(declared: ts.Node): boolean {
  const holder = ts.isBindingElement(declared) ? declared.parent.parent : declared;
  const value = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  return value !== undefined && ts.isCallExpression(value) && value.expression.getText() === 'require';
}
