import { partsOf } from './file-parts.ts';
import type { Scopes } from './scopes.ts';
import { nameOf, outward } from './syntax.ts';
import { ts } from './ts.ts';

/** Whether the checker could say nothing but `any` of an expression. */
export type IsUntyped = (node: ts.Expression) => boolean;

/** Names that stand for something though no scope declares them. */
const BUILT_IN: ReadonlySet<string> = new Set(['undefined', 'arguments', 'globalThis', 'require', 'module', 'exports']);

/** How many names may stand for each other before the checker is asked after all; real code stays below ten. */
const DEPTH = 500;

/**
 * Tells by the scopes alone what comes from outside the island: `logger.info`, `z.object({}).parse`, `await fetch(url)`.
 * The checker would find out by typing all that stands in front, and most of what code calls is of that kind.
 *
 * @param isInside whether a module specifier leads to a file of the island
 */
export function createIsUntyped(lookUp: Scopes, isInside: (specifier: ts.StringLiteralLike) => boolean): IsUntyped {
  const known = new Map<ts.Node, boolean>();
  let depth = 0;

  return isUntyped;

  function isUntyped(node: ts.Expression): boolean {
    const found = known.get(node);
    if (found !== undefined) return found;
    // What depends on itself is not found out here.
    known.set(node, false);
    const answer = ofExpression(node);
    known.set(node, answer);
    return answer;
  }

  function ofExpression(node: ts.Expression): boolean {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return isUntyped(node.expression);
    // What `import()` gives is a promise, of whatever.
    if (ts.isCallExpression(node)) return !isImport(node) && isUntyped(node.expression);
    if (ts.isAwaitExpression(node) && ts.isCallExpression(node.expression) && isImport(node.expression))
      return isOutside(node.expression.arguments[0]);
    const isPassedOn =
      ts.isNewExpression(node) ||
      ts.isAwaitExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isParenthesizedExpression(node);
    if (isPassedOn) return isUntyped(node.expression);
    return ts.isIdentifier(node) && ofName(node);
  }

  function ofName(name: ts.Identifier): boolean {
    if (BUILT_IN.has(name.text)) return false;
    const symbol = lookUp(name, ts.SymbolFlags.Value);
    if (symbol === undefined) return true;
    const [declaration, ...more] = symbol.declarations ?? [];
    if (declaration === undefined || more.length > 0) return false;
    if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return isOutside(specifierOf(declaration));
    return isOpen(declaration);
  }

  /** Answered once for each declaration: the uses of a name are many. */
  function isOpen(declaration: ts.Declaration): boolean {
    const found = known.get(declaration);
    if (found !== undefined) return found;
    known.set(declaration, false);
    if (depth > DEPTH) return false;
    depth += 1;
    const answer = ofDeclaration(declaration) && !isNarrowed(declaration);
    depth -= 1;
    known.set(declaration, answer);
    return answer;
  }

  function ofDeclaration(node: ts.Declaration): boolean {
    if (ts.isBindingElement(node)) return node.initializer === undefined && ofDeclaration(node.parent.parent);
    if (ts.isParameter(node))
      return node.initializer === undefined && (node.type === undefined ? isGiven(node) : ofType(node.type));
    if (!ts.isVariableDeclaration(node)) return false;
    if (node.type !== undefined) return ofType(node.type);
    const statement = node.parent.parent;
    if (ts.isForOfStatement(statement)) return isUntyped(statement.expression);
    return node.initializer !== undefined && isUntyped(node.initializer);
  }

  /** The parameter of a function that is handed to something untyped: `app.get('/', (req) => …)`. */
  function isGiven({ parent }: ts.ParameterDeclaration): boolean {
    if (!ts.isArrowFunction(parent) && !ts.isFunctionExpression(parent)) return false;
    const call = outward(parent);
    return ts.isCallExpression(call) && call.arguments.includes(parent) && isUntyped(call.expression);
  }

  /** A type that a package declares. */
  function ofType(type: ts.TypeNode): boolean {
    if (!ts.isTypeReferenceNode(type)) return type.kind === ts.SyntaxKind.AnyKeyword;
    let head = type.typeName;
    while (ts.isQualifiedName(head)) head = head.left;
    const meaning = head === type.typeName ? ts.SymbolFlags.Type : ts.SymbolFlags.Namespace;
    const symbol = lookUp(head, meaning);
    if (symbol === undefined) return true;
    const [declaration] = symbol.declarations ?? [];
    return (
      (symbol.flags & ts.SymbolFlags.Alias) !== 0 && declaration !== undefined && isOutside(specifierOf(declaration))
    );
  }

  /** `if (isAnswer(body))` and `error instanceof Failure` say what something untyped is from there on. */
  function isNarrowed(declaration: ts.Declaration): boolean {
    const own = ts.getNameOfDeclaration(declaration);
    const text = own === undefined ? undefined : nameOf(own as ts.BindingName);
    if (text === undefined) return true;
    const uses = partsOf(declaration.getSourceFile()).identifiers.get(text) ?? [];
    return uses.some((name) => {
      let use: ts.Node = name;
      while (ts.isPropertyAccessExpression(use.parent) && use.parent.expression === use) use = use.parent;
      const { parent } = use;
      if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
      return ts.isCallExpression(parent) && parent.expression !== use && !isUntyped(parent.expression);
    });
  }

  function isOutside(specifier: ts.Node | undefined): boolean {
    return specifier !== undefined && ts.isStringLiteralLike(specifier) && !isInside(specifier);
  }
}

function isImport({ expression }: ts.CallExpression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** The module that an import or a `require` takes its name from. */
function specifierOf(node: ts.Declaration): ts.Node | undefined {
  const statement = ts.findAncestor(
    node,
    (each) => ts.isImportDeclaration(each) || ts.isImportEqualsDeclaration(each) || ts.isVariableDeclaration(each),
  );
  if (statement === undefined) return undefined;
  if (ts.isVariableDeclaration(statement)) {
    const { initializer } = statement;
    return initializer !== undefined && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
  }
  if (ts.isImportDeclaration(statement)) return statement.moduleSpecifier;
  return ts.isExternalModuleReference(statement.moduleReference) ? statement.moduleReference.expression : undefined;
}
