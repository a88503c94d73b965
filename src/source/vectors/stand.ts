import { memberName, nameOf, outward, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';
import { isSizeOption, sizedBy } from './option-evidence.ts';
import { surroundingsOf } from './surroundings.ts';
import { isVectorName, tellsWidth } from './telling-name.ts';
import type { Sized } from './vector-place.ts';

const ABOUT_VECTORS = /vector|embedding|pinecone|qdrant|milvus|weaviate|chroma|lancedb/i;

export interface Stand {
  /** What is worth showing: the property, the declaration, the call. */
  readonly node: ts.Node;
  readonly sized: Sized | undefined;
}

/** What the place of a number makes of it. */
export function standOf(number: ts.Expression): Stand {
  const value = pastDefaults(number);
  const holder = outward(value);
  if (ts.isPropertyAssignment(holder) && unwrap(holder.initializer) === value) return ofOption(holder);
  if (ts.isShorthandPropertyAssignment(holder)) return ofOption(holder);
  if (ts.isCallExpression(holder) || ts.isNewExpression(holder)) return ofArgument(holder, value);
  if (ts.isArrayLiteralExpression(holder)) return { node: number, sized: afterWord(holder, value) };
  if (ts.isBinaryExpression(holder)) return ofOperand(holder, value);
  if (ts.isTemplateSpan(holder)) return { node: number, sized: isInType(holder) ? 'column' : undefined };
  const isNamed =
    ts.isVariableDeclaration(holder) ||
    ts.isPropertyDeclaration(holder) ||
    ts.isParameter(holder) ||
    ts.isBindingElement(holder) ||
    ts.isEnumMember(holder);
  return { node: holder, sized: isNamed ? byName(nameOf(holder.name), holder) : undefined };
}

/** `EMBEDDING_DIM` anywhere; a bare `dimension` where the class or the file is about vectors. */
function byName(name: string | undefined, place: ts.Node): Sized | undefined {
  if (name === undefined) return undefined;
  if (tellsWidth(name)) return 'number';
  if (!/^(?:dim|dimension)s?$/i.test(name)) return undefined;
  const owner = ts.findAncestor(place, ts.isClassLike);
  const about = [
    place.getSourceFile().fileName,
    owner?.name?.text ?? '',
    ...(owner?.heritageClauses ?? []).map((clause) => clause.getText()),
  ];
  return about.some((text) => ABOUT_VECTORS.test(text)) ? 'number' : undefined;
}

/** Past what only gives a value its type or its default: `Number(process.env.DIM ?? 1536)`, `z.number().default(1536)`. */
function pastDefaults(number: ts.Expression): ts.Expression {
  let current = number;
  for (;;) {
    const parent = outward(current);
    const isDefault =
      ts.isBinaryExpression(parent) &&
      (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
        parent.operatorToken.kind === ts.SyntaxKind.BarBarToken);
    const isCast =
      ts.isCallExpression(parent) &&
      /^(?:Number|parseInt|parseFloat|default|prefault)$/.test(lastName(parent.expression));
    if (!isDefault && !isCast && !ts.isConditionalExpression(parent)) return current;
    current = parent;
  }
}

function ofOption(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Stand {
  const name = nameOf(property.name) ?? '';
  const around = surroundingsOf(property);
  const sized = isSizeOption(name) ? sizedBy(name, around) : undefined;
  if (sized !== undefined) return { node: property, sized };
  const isFiller = name === 'length' && around.callee === 'from' && fills(property.parent.parent);
  return { node: property, sized: tellsWidth(name) || isFiller ? 'number' : undefined };
}

/** `vector(1536)`, `VECTOR(1536)`, `t.vector('embedding', 1536)`; indexes of libraries; `new Array(1536).fill(0)`. */
function ofArgument(call: ts.CallExpression | ts.NewExpression, value: ts.Expression): Stand {
  const name = lastName(call.expression);
  const given = call.arguments ?? ts.factory.createNodeArray();
  const at = given.findIndex((argument) => unwrap(argument) === value);
  const [first] = given;
  const isColumn = /^(?:(?:half|sparse)?vec(?:tor)?|(?:HALF|SPARSE)?VECTOR)$/.test(name);
  if (isColumn && (given.length === 1 || (at === 1 && first !== undefined && ts.isStringLiteralLike(first))))
    return { node: call, sized: 'column' };
  if (/^(?:HierarchicalNSW|BruteforceSearch|IndexFlat(?:L2|IP)|FixedSizeList)$/.test(name))
    return { node: call, sized: 'index' };
  const isFiller = /^(?:Array|Float(?:32|64)Array)$/.test(name) && given.length === 1 && fills(call);
  return { node: call, sized: isFiller ? 'number' : undefined };
}

/** Whether an array is made to stand for a vector: `vector: Array(1536).fill(0)`, `const queryVector = …`. */
function fills(made: ts.Node): boolean {
  let current = made;
  for (;;) {
    const parent = outward(current);
    const isChain =
      ts.isPropertyAccessExpression(parent) || (ts.isCallExpression(parent) && parent.expression === current);
    if (!isChain) {
      const isHolder = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
      return isHolder && isVectorName(parent.name.getText());
    }
    current = parent;
  }
}

/** `embedding.length !== 1536`, `this.embeddingDims = 1536`. */
function ofOperand(operation: ts.BinaryExpression, value: ts.Expression): Stand {
  const other = unwrap(unwrap(operation.left) === value ? operation.right : operation.left);
  const { kind } = operation.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return { node: operation, sized: byName(lastName(other), operation) };
  const isEquality = kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const isLength = isEquality && ts.isPropertyAccessExpression(other) && other.name.text === 'length';
  return { node: operation, sized: isLength && isVectorName(lastName(other.expression)) ? 'number' : undefined };
}

/** `vector(${WIDTH})` */
function isInType(span: ts.TemplateSpan): boolean {
  const before = span.getSourceFile().text.slice(span.parent.getStart(), span.expression.pos);
  return /\b(?:half|sparse)?vec(?:tor)?\s*\(\s*\$\{$/i.test(before) && /^\s*\)/.test(span.literal.text);
}

/** Redis by a list of words: `['FT.CREATE', …, 'DIM', '1536']`. */
function afterWord(list: ts.ArrayLiteralExpression, value: ts.Expression): Sized | undefined {
  const before = list.elements[list.elements.findIndex((element) => unwrap(element) === value) - 1];
  return before !== undefined && ts.isStringLiteralLike(before) && before.text === 'DIM' ? 'index' : undefined;
}

function lastName(node: ts.Expression): string {
  const callee = unwrap(node);
  return ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '');
}
