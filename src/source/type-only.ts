import { ts } from './ts.ts';

/** Whether what a specifier brings in is gone at run time: `import type`, `import('…').T`, `export type`. */
export function isTypeOnly(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExportDeclaration(parent)) return parent.isTypeOnly;
  if (ts.isLiteralTypeNode(parent)) return true;
  if (!ts.isImportDeclaration(parent)) return false;
  const clause = parent.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  const isNamed = bindings !== undefined && ts.isNamedImports(bindings);
  return (
    clause.name === undefined &&
    isNamed &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}
