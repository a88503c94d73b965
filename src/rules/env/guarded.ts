import { isInside } from '../../source/is-inside.ts';
import { ts } from '../../source/ts.ts';

/** A stretch of a file. */
interface Region {
  readonly start: number;
  readonly end: number;
}

/** Whether one of the nodes is reached only past a question: `if (process.env.X) use(process.env.X)`. */
export function guardsAny(question: ts.Node, nodes: readonly ts.Node[]): boolean {
  const regions = guardedBy(question);
  const file = question.getSourceFile();
  return nodes.some(
    (node) =>
      node !== question &&
      node.getSourceFile() === file &&
      regions.some(({ start, end }) => node.pos >= start && node.end <= end),
  );
}

/** `if (!process.env.X) throw …`: who is asked in vain hears of it. */
export function failsLoudly(question: ts.Node): boolean {
  const asking = ts.findAncestor(question, ts.isIfStatement);
  if (asking === undefined || !isInside(question, asking.expression)) return false;
  const { thenStatement } = asking;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return last !== undefined && ts.isThrowStatement(last);
}

/** What runs only as a question is answered; what comes behind too where one answer leaves the block. */
function guardedBy(question: ts.Node): Region[] {
  for (let node = question; !ts.isStatement(node.parent) || ts.isIfStatement(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent)) {
      const whole = { start: parent.pos, end: parent.end };
      return leaves(parent.thenStatement) ? [whole, { start: parent.end, end: parent.parent.end }] : [whole];
    }
    const isCondition = ts.isConditionalExpression(parent) && parent.condition === node;
    // `a && b` within a condition: the condition is what asks.
    const isChain = ts.isBinaryExpression(parent) && LOGICAL.has(parent.operatorToken.kind) && !isAsked(parent);
    if (isCondition || isChain) return [{ start: parent.pos, end: parent.end }];
    if (ts.isFunctionLike(parent) || ts.isSourceFile(parent)) return [];
  }
  return [];
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

/** Part of a longer condition, and no value in parentheses: `...(a && { b })`. */
function isAsked({ parent }: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  return (
    ts.isBinaryExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isIfStatement(parent) ||
    ts.isConditionalExpression(parent)
  );
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  );
}
