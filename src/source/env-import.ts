import { isOpenAIEnvName } from './env-object.ts';
import { outward } from './syntax.ts';
import { ts } from './ts.ts';

/** Modules of SvelteKit and Astro whose exports are the environment's variables. */
const MODULES = /^(?:\$env\/static\/(?:private|public)|astro:env\/(?:server|client))$/;

/** The import that a name is used by: `import { OPENAI_API_KEY } from '$env/static/private'`. */
export function envImport(use: ts.Node): ts.ImportSpecifier | undefined {
  if (!ts.isIdentifier(use) || !isOpenAIEnvName(use.text)) return undefined;
  const { parent } = use;
  const isNameOfItsOwn =
    ts.isImportSpecifier(parent) ||
    ts.isBindingElement(parent) ||
    ((ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === use);
  return isNameOfItsOwn ? undefined : importedVariable(use.getSourceFile(), use.text);
}

/** The same, where the value is read at once; a variable that it goes on to has readers that the import knows nothing of. */
export function envImportRead(use: ts.Node): ts.ImportSpecifier | undefined {
  let reader = outward(use);
  while (isPartOfValue(reader)) reader = outward(reader);
  return ts.isVariableDeclaration(reader) ? undefined : envImport(use);
}

function isPartOfValue(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isTemplateSpan(node) ||
    ts.isTemplateExpression(node)
  );
}

/** The import of a variable in a file, under its own name. */
export function importedVariable(file: ts.SourceFile, name: string): ts.ImportSpecifier | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = MODULES.test(statement.moduleSpecifier.text) ? statement.importClause?.namedBindings : undefined;
    const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
    const found = elements.find((element) => element.name.text === name && element.propertyName === undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
