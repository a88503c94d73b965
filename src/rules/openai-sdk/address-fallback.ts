import type { FileEdit } from '../../edit.ts';
import { isInputVariable } from '../../source/action-input.ts';
import type { Flow } from '../../source/flow.ts';
import { isInside } from '../../source/is-inside.ts';
import { memberName, type propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import { isSetEmpty } from '../env/env-file.ts';
import { replace } from '../find.ts';
import { quoted } from '../quote.ts';
import type { MoveContext } from './client-options.ts';

type Property = ReturnType<typeof propertyOf> | ts.Expression;

interface Given {
  /** All that may reach the address. */
  readonly flow: Flow;
  /** The expression that gives it; undefined where something else does. */
  readonly written: ts.Expression | undefined;
  /** The property that gives it, or what is assigned to it later. */
  readonly property: Property;
}

/** Edits that put the target's address where what gives one may give none. */
export function addressFallback({ flow, written, property }: Given, context: MoveContext): FileEdit[] {
  const absent = written === undefined ? [] : writtenAbsence(written, flow, context.target);
  const empty = written === undefined ? [] : pastEmpty(written, flow, context);
  return [...absent, ...empty, ...fallback(property, flow, context)];
}

/** `baseURL: undefined`, `x ?? undefined`: where nothing is given, the target's address is. */
function writtenAbsence(written: ts.Expression, { leaves }: Flow, target: Target): FileEdit[] {
  return leaves.flatMap((leaf) => {
    const isHere = leaf.kind === 'undefined' && isInside(leaf.node, written);
    return isHere ? [replace(leaf.node, quoted(target.baseURL, leaf.node.getSourceFile()))] : [];
  });
}

/**
 * `process.env.X` alone may be unset or empty, as `.env.example` has it, and then the SDK would go back to OpenAI with the
 * target's key: the target's address stands behind it, and behind an empty text too.
 */
function fallback(property: Property, { leaves }: Flow, { target, inventory, env }: MoveContext): FileEdit[] {
  if (leaves.length === 0 || leaves.some((leaf) => leaf.kind !== 'env' && leaf.kind !== 'undefined')) return [];
  if (property === undefined || ts.isMethodDeclaration(property)) return [];
  const file = property.getSourceFile();
  const inputs = leaves.flatMap((leaf) => (leaf.kind === 'env' && isInputVariable(leaf.name) ? [leaf.name] : []));
  if (inputs.some((name) => inventory.valuesOf(name).length > 0)) return [];
  const text = ` || ${quoted(target.baseURL, file)}`;
  const { end } = property;
  if (ts.isShorthandPropertyAssignment(property))
    return [{ file: file.fileName.slice(1), start: end, end, text: `: ${property.name.text}${text}` }];
  const isAbsent = (node: ts.Node) => leaves.some((leaf) => leaf.kind === 'undefined' && isInside(leaf.node, node));
  return openEnds(ts.isPropertyAssignment(property) ? property.initializer : property).flatMap((node) => {
    if (isAbsent(node)) return [];
    // `a ?? b` can't be mixed with `||`.
    const operator = isNullish(node) && !isOneName(node, env) ? '??' : '||';
    const name = file.fileName.slice(1);
    return [{ file: name, start: node.end, end: node.end, text: ` ${operator} ${quoted(target.baseURL, file)}` }];
  });
}

/** Where an expression may end up with nothing: both sides of a choice, a chain of alternatives as a whole. */
function openEnds(value: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(value)) return [...openEnds(value.whenTrue), ...openEnds(value.whenFalse)];
  const isChain =
    isNullish(value) || (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.BarBarToken);
  return isChain || isOperand(value) ? [value] : [];
}

function isNullish(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

/**
 * `process.env.X ?? 'https://…'` where an `.env` file holds `X=`: the SDK takes an empty address for none, and would go
 * back to OpenAI with the target's key.
 */
function pastEmpty(written: ts.Expression, { leaves }: Flow, { inventory, env }: MoveContext): FileEdit[] {
  const choice = unwrap(written);
  if (!isNullish(choice) || isOneName(choice, env)) return [];
  // `a ?? b ?? c` can't be mixed with `||`.
  const isAlone = [choice.left, choice.right].every((side) => !ts.isBinaryExpression(side));
  const read = new Set(leaves.flatMap((leaf) => (leaf.kind === 'env' ? [leaf.name, env.of(leaf.name)?.to] : [])));
  // Names that become one are set by the same line from now on.
  const names = [...read, ...env.variables.filter(({ to }) => read.has(to)).map(({ name }) => name)];
  const isEmpty = names.some((name) => name !== undefined && isSetEmpty(name, inventory.texts));
  return isAlone && isEmpty ? [replace(choice.operatorToken, '||')] : [];
}

/** `process.env.A ?? process.env.B`, where both take one name: the second goes. */
function isOneName({ left, right }: ts.BinaryExpression, env: MoveContext['env']): boolean {
  const [one, other] = [left, right].map((side) => env.of(memberName(unwrap(side)) ?? '')?.to);
  return one !== undefined && one === other;
}

/** Something that `||` can follow without parentheses. */
function isOperand(node: ts.Node): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node)
  );
}
