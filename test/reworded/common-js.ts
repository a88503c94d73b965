import type { Edit } from '../../src/edit.ts';
import { nameOf } from '../../src/source/syntax.ts';
import { ts } from '../../src/source/ts.ts';
import { behind, instead, type Rewording } from './rewording.ts';

/** `require` and `module.exports`, where a JavaScript file has neither a default export nor one of another module's. */
export const commonJs: Rewording = (file) => {
  const isOther = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) || ts.isExportAssignment(statement) || isDefault(statement);
  const isModule = /\bimport\.meta\b/.test(file.text) || file.statements.some(isOther);
  if (isModule || !/\.jsx?$/.test(file.fileName)) return [];
  const exported = file.statements.filter(isExported);
  const names = exported.flatMap(namesOf);
  return [
    ...file.statements.flatMap((statement) => (ts.isImportDeclaration(statement) ? required(statement) : [])),
    ...exported.map((statement) => ({
      start: statement.getStart(),
      end: statement.getStart() + 'export '.length,
      text: '',
    })),
    ...(names.length === 0 ? [] : [behind(file, `\nmodule.exports = { ${names.join(', ')} };\n`)]),
  ];
};

function required({ importClause, moduleSpecifier }: ts.ImportDeclaration): Edit[] {
  const statement = moduleSpecifier.parent;
  const from = `require(${moduleSpecifier.getText()})`;
  if (importClause === undefined) return [instead(statement, `${from};`)];
  const { name, namedBindings } = importClause;
  // What a package gives as its default is what it is, as the SDK has it.
  const whole = name === undefined ? [] : [`const ${name.text} = ${from};`];
  if (namedBindings === undefined) return [instead(statement, whole.join(' '))];
  const parts = ts.isNamespaceImport(namedBindings)
    ? namedBindings.name.text
    : `{ ${namedBindings.elements.map((each) => each.getText().replace(' as ', ': ')).join(', ')} }`;
  return [instead(statement, [...whole, `const ${parts} = ${from};`].join(' '))];
}

function isExported(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function isDefault(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(statement) && statement.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

function namesOf(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [nameOf((statement as { name?: ts.Identifier }).name) ?? ''];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}
