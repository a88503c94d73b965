import type { Bindings } from './bindings.ts';
import { type Flow, flowOf, join, type Leaf, NOTHING } from './flow.ts';
import { settingsOf } from './nest-config.ts';
import { outward } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/**
 * What a declared type says about a value that is not visible: members of a literal union, a class of the island, a
 * type of a package.
 */
export function flowOfType(type: ts.TypeNode | undefined, tracer: Tracer, bindings: Bindings): Flow {
  // Types that are made of each other would be gone through once for every way that leads to them.
  return type === undefined ? NOTHING : tracer.once('type', type, () => ofType(type, tracer, bindings));
}

function ofType(type: ts.TypeNode, tracer: Tracer, bindings: Bindings): Flow {
  const again = (inner: ts.TypeNode | undefined) => flowOfType(inner, tracer, bindings);
  if (ts.isUnionTypeNode(type)) return join(type.types.map(again));
  if (ts.isParenthesizedTypeNode(type)) return again(type.type);
  if (ts.isLiteralTypeNode(type))
    return ts.isStringLiteral(type.literal) ? flowOf({ kind: 'type', node: type.literal }) : NOTHING;
  if (ts.isTypeLiteralNode(type)) return flowOf({ kind: 'shape', node: type });
  if (ts.isIndexedAccessTypeNode(type)) return elementsOfQuery(type, tracer);
  if (ts.isTypeQueryNode(type)) return tracer.entity(type.exprName);
  if (ts.isImportTypeNode(type)) return importType(type, bindings);
  if (!ts.isTypeReferenceNode(type)) return NOTHING;
  const name = type.typeName;
  if (ts.isIdentifier(name) && ['Promise', 'Readonly', 'NonNullable', 'Awaited', 'Partial'].includes(name.text))
    return again(type.typeArguments?.[0]);
  // `ConfigType<typeof openaiConfig>` of NestJS: what the function gives.
  if (ts.isIdentifier(name) && name.text === 'ConfigType') return settingsOf(again(type.typeArguments?.[0]), tracer);
  return join(tracer.entity(name).leaves.map((leaf) => fromName(leaf, { type, again, tracer })));
}

interface Naming {
  readonly type: ts.TypeNode;
  readonly again: (inner: ts.TypeNode) => Flow;
  readonly tracer: Tracer;
}

function fromName(leaf: Leaf, { type, again, tracer }: Naming): Flow {
  if (leaf.kind === 'external')
    return flowOf({ kind: 'typed', specifier: leaf.specifier, type: leaf.path, node: type, path: [] });
  if (leaf.kind === 'enum') return tracer.elements(flowOf(leaf));
  if (leaf.kind === 'class') return flowOf({ kind: 'instance', node: leaf.node, path: [] });
  if (leaf.kind === 'unknown' && ts.isTypeAliasDeclaration(leaf.node)) return again(leaf.node.type);
  if (leaf.kind === 'unknown' && ts.isInterfaceDeclaration(leaf.node))
    return flowOf({ kind: 'shape', node: leaf.node });
  return NOTHING;
}

/** `(typeof MODELS)[number]`, `(typeof MODELS)[Vendor][number]`: the elements of the list that the type is made from. */
function elementsOfQuery(type: ts.IndexedAccessTypeNode, tracer: Tracer): Flow {
  const object = ts.isParenthesizedTypeNode(type.objectType) ? type.objectType.type : type.objectType;
  if (ts.isIndexedAccessTypeNode(object)) return at(elementsOfQuery(object, tracer), type.indexType, tracer);
  return ts.isTypeQueryNode(object) ? at(tracer.entity(object.exprName), type.indexType, tracer) : NOTHING;
}

function at(owner: Flow, index: ts.TypeNode, tracer: Tracer): Flow {
  return ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal)
    ? tracer.member(owner, index.literal.text, index)
    : tracer.elements(owner);
}

/** The type that a value's place is declared with: `const model: Model = …`, `(): Model => …`. */
export function declaredTypeAt(value: ts.Expression): ts.TypeNode | undefined {
  const holder = beyondChoices(value);
  if (ts.isReturnStatement(holder)) return ts.findAncestor(holder, ts.isFunctionLike)?.type;
  return ts.isVariableDeclaration(holder) ||
    ts.isPropertyDeclaration(holder) ||
    ts.isParameter(holder) ||
    ts.isArrowFunction(holder)
    ? holder.type
    : undefined;
}

/** What takes the value of `chosen || (isCloud ? 'a' : 'b')`. */
export function beyondChoices(value: ts.Node): ts.Node {
  const holder = outward(value);
  const isChoice =
    ts.isConditionalExpression(holder) || (ts.isBinaryExpression(holder) && DEFAULTING.has(holder.operatorToken.kind));
  return isChoice ? beyondChoices(holder) : holder;
}

const DEFAULTING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function importType(type: ts.ImportTypeNode, bindings: Bindings): Flow {
  const argument = ts.isLiteralTypeNode(type.argument) ? type.argument.literal : undefined;
  const module = argument !== undefined && ts.isStringLiteral(argument) ? bindings.module(argument) : undefined;
  if (module?.kind !== 'external') return NOTHING;
  const path = type.qualifier === undefined ? [] : type.qualifier.getText().split('.');
  return flowOf({ kind: 'typed', specifier: module.specifier, type: path, node: type, path: [] });
}
