import { nameOf, outward } from './syntax.ts';
import { ts } from './ts.ts';

/** What takes one name out of a module. */
export type NamedFrom = ts.ImportSpecifier | ts.ExportSpecifier | ts.BindingElement;

/**
 * What a specifier's statement takes out of its module by name: `import { … }`, `export { … }`, `const { … } = require()`.
 * None where the module comes in as a whole.
 */
export function elementsFrom({ parent }: ts.StringLiteralLike): readonly NamedFrom[] {
  if (ts.isImportDeclaration(parent)) {
    const named = parent.importClause?.namedBindings;
    return named !== undefined && ts.isNamedImports(named) ? named.elements : [];
  }
  if (ts.isExportDeclaration(parent)) {
    const { exportClause } = parent;
    return exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [];
  }
  const holder = outward(parent);
  return ts.isVariableDeclaration(holder) && ts.isObjectBindingPattern(holder.name) ? holder.name.elements : [];
}

/** What the module itself calls a name that is taken out of it; undefined where it is computed. */
export function exportName({ propertyName, name }: NamedFrom): string | undefined {
  return nameOf(propertyName ?? (name as ts.BindingName));
}

/** Whether a specifier's statement takes a name out of its module that fits. */
export function takesName(specifier: ts.StringLiteralLike, fits: (name: string) => boolean): boolean {
  return elementsFrom(specifier).some((element) => {
    const name = exportName(element);
    return name !== undefined && fits(name);
  });
}
