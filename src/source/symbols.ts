import { bindFile, type Scopes, symbolOfDeclaration } from './scopes.ts';
import { ts } from './ts.ts';

/** What names stand for. */
export interface Symbols {
  /** What a name declares or refers to; a whole module for its file. */
  of(name: ts.Node): ts.Symbol | undefined;
  /** What the name in `{ name }` and in `export { name }` stands for where it is taken from. */
  behind(node: ts.ShorthandPropertyAssignment | ts.ExportSpecifier): ts.Symbol | undefined;
}

const ANYTHING = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace;

/**
 * Asks the scopes first, and the checker only where a type decides: `name` in `object.name`. The checker answers names
 * too, but it types what is around them.
 *
 * @param byType answers for the members of something; undefined where types are not asked
 */
export function createSymbols(options: {
  readonly lookUp: Scopes;
  readonly compiler: ts.CompilerOptions;
  readonly byType: ((node: ts.Node) => ts.Symbol | undefined) | undefined;
}): Symbols {
  const { lookUp, compiler, byType } = options;

  return {
    of: (name) => {
      if (ts.isSourceFile(name)) {
        bindFile(name, compiler);
        return symbolOfDeclaration(name);
      }
      if (!ts.isIdentifier(name)) return byType?.(name);
      if (isDeclared(name)) {
        bindFile(name.getSourceFile(), compiler);
        return symbolOfDeclaration(name.parent);
      }
      const meaning = meaningOf(name);
      return meaning === undefined ? byType?.(name) : lookUp(name, meaning);
    },
    behind: (node) => {
      if (ts.isShorthandPropertyAssignment(node)) return lookUp(node.name, ts.SymbolFlags.Value);
      const local = node.propertyName ?? node.name;
      return ts.isIdentifier(local) ? lookUp(local, ANYTHING) : undefined;
    },
  };
}

/** Whether a name is that of the declaration around it. */
function isDeclared(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent) || ts.isJsxAttribute(parent)) return false;
  return (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent)) &&
    parent.propertyName === name
    ? false
    : (parent as { readonly name?: ts.Node }).name === name;
}

/** What kind of thing a name can stand for at its place; undefined where its place does not tell without types. */
function meaningOf(name: ts.Identifier): ts.SymbolFlags | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === name && !isModuleExports(parent) ? placeOf(parent) : undefined;
  if (ts.isQualifiedName(parent)) return parent.left === name ? headOf(parent) : undefined;
  if (ts.isExportAssignment(parent)) return ANYTHING;
  if (ts.isTypeReferenceNode(parent)) return ts.SymbolFlags.Type;
  if (ts.isExpressionWithTypeArguments(parent)) return placeOf(name);
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    return 'initializer' in parent && parent.initializer === name ? ts.SymbolFlags.Value : undefined;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent))
    return /^[a-z]/.test(name.text) ? undefined : ts.SymbolFlags.Value;
  const isElsewhere =
    ts.isMetaProperty(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isJsxNamespacedName(parent) ||
    ts.isImportTypeNode(parent) ||
    ts.isImportEqualsDeclaration(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent);
  return isElsewhere ? undefined : ts.SymbolFlags.Value;
}

/** `A` in the type `A.B` is a namespace, in `typeof A.b` a value. */
function headOf(name: ts.QualifiedName): ts.SymbolFlags {
  const { parent } = name;
  if (ts.isQualifiedName(parent)) return headOf(parent);
  return ts.isTypeQueryNode(parent) ? ts.SymbolFlags.Value : ts.SymbolFlags.Namespace;
}

/** `module.exports = …` and `exports.name = …` declare what the file gives away. */
function isModuleExports(access: ts.PropertyAccessExpression): boolean {
  const { expression, parent } = access;
  const isModule = ts.isIdentifier(expression) && (expression.text === 'module' || expression.text === 'exports');
  return isModule && ts.isBinaryExpression(parent) && parent.left === access;
}

/** `A` and `A.B` after `implements` or in an interface are types. */
function placeOf(node: ts.Expression): ts.SymbolFlags {
  const clause = ts.isExpressionWithTypeArguments(node.parent) ? node.parent.parent : undefined;
  const isType =
    clause !== undefined &&
    ts.isHeritageClause(clause) &&
    (clause.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(clause.parent));
  if (isType) return ts.isIdentifier(node) ? ts.SymbolFlags.Type : ts.SymbolFlags.Namespace;
  return ts.SymbolFlags.Value;
}
