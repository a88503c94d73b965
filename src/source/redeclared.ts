import { ts } from './ts.ts';

/**
 * Names that one scope declares twice where it may once: imports, `const`, `let` and classes, against each other and
 * against functions. The parser takes such a file, no engine does. A type may have the name of a value.
 */
export function redeclaredIn(file: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const statements = statementsOf(node);
    if (statements !== undefined) for (const name of twiceIn(statements)) found.add(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function statementsOf(node: ts.Node): readonly ts.Statement[] | undefined {
  if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node)) return node.statements;
  return ts.isCaseBlock(node) ? node.clauses.flatMap(({ statements }) => statements) : undefined;
}

function twiceIn(statements: readonly ts.Statement[]): string[] {
  const lexical = statements.flatMap(lexicalNames);
  const functions = new Set(
    statements.flatMap((each) => (ts.isFunctionDeclaration(each) && each.body !== undefined ? textOf(each.name) : [])),
  );
  return lexical.filter((name, index) => lexical.indexOf(name) !== index || functions.has(name));
}

function lexicalNames(statement: ts.Statement): string[] {
  if (ts.isImportDeclaration(statement)) return importedNames(statement.importClause);
  if (ts.isClassDeclaration(statement)) return textOf(statement.name);
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === 0)
    return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined || clause.phaseModifier !== undefined) return [];
  const { namedBindings } = clause;
  const named =
    namedBindings === undefined
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? textOf(namedBindings.name)
        : namedBindings.elements.flatMap(({ name, isTypeOnly }) => (isTypeOnly ? [] : textOf(name)));
  return [...textOf(clause.name), ...named];
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : namesIn(each.name)));
}

function textOf(name: ts.Identifier | undefined): string[] {
  return name === undefined ? [] : [name.text];
}
