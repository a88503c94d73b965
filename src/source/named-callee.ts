import type { FileIndex } from './index-files.ts';
import { memberName, nameOf, outward, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/**
 * Gives the test whether a callee may stand for one of some exports, by what it is called: the export's own name, or one
 * that an import, an export, a variable or a property gives it. Asking of every callee of a large repository where it
 * comes from would take minutes.
 */
export function createNamedCallee(names: Iterable<string>, index: FileIndex): (callee: ts.Expression) => boolean {
  const known = new Set(names);
  // A set grows while it is gone through, so that the alias of an alias counts too.
  for (const name of known)
    for (const node of index.identifiers.get(name) ?? []) {
      const alias = aliasOf(node);
      if (alias !== undefined) known.add(alias);
    }
  return (callee) => {
    const node = unwrap(callee);
    const name = ts.isIdentifier(node) ? node.text : memberName(node);
    return name !== undefined && known.has(name);
  };
}

/** The names under which files bring in a package as one thing: whatever they like. */
export function packageNames(isOf: (specifier: string) => boolean, { specifiers }: FileIndex): string[] {
  const own = specifiers.flatMap((node) => {
    if (!isOf(node.text)) return [];
    const { parent } = node;
    if (ts.isImportDeclaration(parent)) return parent.importClause?.name?.text ?? [];
    if (ts.isExternalModuleReference(parent)) return parent.parent.name.text;
    let holder = outward(outward(node));
    while (ts.isPropertyAccessExpression(holder)) holder = outward(holder);
    return ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : [];
  });
  return [...own, 'default'];
}

/** The name that the declaration around a name gives it. */
function aliasOf(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent))
    return parent.propertyName === node &&
      !ts.isObjectBindingPattern(parent.name) &&
      !ts.isArrayBindingPattern(parent.name)
      ? nameOf(parent.name)
      : undefined;
  const holder = outward(node);
  const isHeld = (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) && holder.name !== node;
  return isHeld && (ts.isIdentifier(holder.name) || ts.isStringLiteral(holder.name)) ? holder.name.text : undefined;
}
