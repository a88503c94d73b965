import type { Island } from './island.ts';
import { nameOf } from './syntax.ts';
import { unlessTooDeep } from './too-deep.ts';
import { ts } from './ts.ts';

/** The types that the place of an expression is declared with; empty where nothing declares it. */
export type ExpectedType = (node: ts.Expression) => readonly ts.Type[];

/**
 * What the place of an expression expects, by what is declared around it. The checker's own answer resolves every call
 * on the way, type arguments inferred, which takes more than half of a run where code is full of generic builders. Who
 * asks wants the declaration of a member, and that is the same one before and after the inference.
 */
export function createExpectedType(island: Pick<Island, 'checker' | 'isUntyped'>): ExpectedType {
  const known = new Map<ts.Node, readonly ts.Type[]>();

  return expected;

  function expected(node: ts.Expression): readonly ts.Type[] {
    const found = known.get(node) ?? unlessTooDeep(() => around(node).flatMap(parts)) ?? [];
    known.set(node, found);
    return found;
  }

  /** The members of a union; of a type parameter what it extends. */
  function parts(type: ts.Type): readonly ts.Type[] {
    if (type.isUnion()) return type.types.flatMap(parts);
    if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0)
      return [];
    const constraint = type.isTypeParameter() ? island.checker.getBaseConstraintOfType(type) : type;
    return constraint === undefined ? [] : constraint === type ? [type] : parts(constraint);
  }

  function around(node: ts.Expression): readonly ts.Type[] {
    const { parent } = node;
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAwaitExpression(parent))
      return expected(parent);
    if (ts.isConditionalExpression(parent)) return parent.condition === node ? [] : expected(parent);
    if (ts.isBinaryExpression(parent)) return besideOperator(parent, node);
    if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isTypeAssertionExpression(parent))
      return ts.isConstTypeReference(parent.type) ? expected(parent) : declared(parent.type);
    if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
      return declared(parent.type);
    if (ts.isPropertyAssignment(parent)) return expected(parent.parent).flatMap((type) => member(type, parent.name));
    if (ts.isSpreadAssignment(parent)) return expected(parent.parent);
    if (ts.isArrayLiteralExpression(parent))
      return expected(parent).flatMap((type) => island.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? []);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return asArgument(parent, node);
    if (ts.isReturnStatement(parent)) return returned(ts.findAncestor(parent, ts.isFunctionLike));
    if (ts.isArrowFunction(parent)) return returned(parent);
    return ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent) ? asAttribute(parent.parent) : [];
  }

  /** What a component that is a function takes under the name of the attribute. */
  function asAttribute({ name, parent }: ts.JsxAttribute): readonly ts.Type[] {
    const { tagName: tag } = parent.parent;
    const isComponent = ts.isPropertyAccessExpression(tag) || (ts.isIdentifier(tag) && !/^[a-z]/.test(tag.text));
    if (!isComponent || !ts.isIdentifier(name) || island.isUntyped(tag)) return [];
    const signatures = island.checker.getTypeAtLocation(tag).getCallSignatures();
    return signatures.flatMap(({ parameters: [props] }) =>
      props === undefined ? [] : parts(island.checker.getTypeOfSymbol(props)).flatMap((type) => member(type, name)),
    );
  }

  function declared(type: ts.TypeNode | undefined): readonly ts.Type[] {
    return type === undefined ? [] : [island.checker.getTypeFromTypeNode(type)];
  }

  function besideOperator(parent: ts.BinaryExpression, node: ts.Expression): readonly ts.Type[] {
    switch (parent.operatorToken.kind) {
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
      case ts.SyntaxKind.BarBarEqualsToken:
        return parent.right === node ? [island.checker.getTypeAtLocation(parent.left)] : [];
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return expected(parent);
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
        return parent.right === node ? expected(parent) : [];
      default:
        return [];
    }
  }

  function member(type: ts.Type, key: ts.PropertyName): readonly ts.Type[] {
    const name = nameOf(key);
    const property = name === undefined ? undefined : type.getProperty(name);
    if (property !== undefined) return [island.checker.getTypeOfSymbol(property)];
    const index = island.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return index === undefined ? [] : [index];
  }

  /** What the callee's parameter is declared with, in each of its overloads. */
  function asArgument(call: ts.CallExpression | ts.NewExpression, node: ts.Expression): readonly ts.Type[] {
    const position = call.arguments?.indexOf(node) ?? -1;
    if (position < 0 || call.arguments?.slice(0, position).some(ts.isSpreadElement) === true) return [];
    if (island.isUntyped(call.expression)) return [];
    const callee = island.checker.getTypeAtLocation(call.expression);
    const signatures = ts.isNewExpression(call) ? callee.getConstructSignatures() : callee.getCallSignatures();
    return signatures.flatMap(({ parameters }) => {
      const parameter = parameters[position] ?? parameters.at(-1);
      if (parameter === undefined) return [];
      const type = island.checker.getTypeOfSymbol(parameter);
      const rest = parameter.valueDeclaration;
      if (rest !== undefined && ts.isParameter(rest) && rest.dotDotDotToken !== undefined)
        return island.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? [];
      return position < parameters.length ? [type] : [];
    });
  }

  function returned(callee: ts.SignatureDeclaration | undefined): readonly ts.Type[] {
    if (callee === undefined) return [];
    const types = callee.type !== undefined ? declared(callee.type) : byContext(callee);
    return types.map((type) => island.checker.getAwaitedType(type) ?? type);
  }

  /** What the place of a function expects it to return. */
  function byContext(callee: ts.SignatureDeclaration): readonly ts.Type[] {
    if (!ts.isArrowFunction(callee) && !ts.isFunctionExpression(callee)) return [];
    return expected(callee).flatMap((type) => type.getCallSignatures().map((signature) => signature.getReturnType()));
  }
}
