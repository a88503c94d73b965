import { isUsedInMarkup } from '../../source/embedded/markup-uses.ts';
import { isEnvObject } from '../../source/env-object.ts';
import { nameOf, outward, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { asksOnly } from '../asks-only.ts';
import { isLogged } from '../is-logged.ts';
import { guardsAny } from './guarded.ts';

/** What keeps a value under a name: `const env = { openai: { apiKey: process.env.X } }`. */
type Holder = ts.VariableDeclaration | ts.PropertyAssignment;

/** Whether a reading is kept under a name that is asked for and nothing else, so that it is a question itself. */
export function isHeldToAsk(node: ts.Node, tracer: Tracer): boolean {
  const holder = holderOf(node);
  if (holder === undefined) return false;
  const around = holdersAround(holder);
  const [, table] = around;
  const root = around.at(-1);
  if (root === undefined || !ts.isVariableDeclaration(root)) return false;
  const entries = table === undefined ? [] : entriesOf(table, tracer);
  const uses = [...usesOf(holder, tracer), ...entries];
  return (
    uses.length > 0 &&
    uses.every((use) => asksOnly(use) || isLogged(use)) &&
    (isLocal(root, tracer) || (entries.length === 0 && isNamed(around))) &&
    around.every((each) => !isUsedInMarkup(each, tracer)) &&
    around.slice(1).every((each) => usesOf(each, tracer).every((use) => isOneOfItsMembers(use, each === table)))
  );
}

/** Names by which some nodes are asked for, of what keeps the value, or whether there is one, for others as well. */
export function heldQuestions(node: ts.Node, guarded: readonly ts.Node[], tracer: Tracer): ts.Identifier[] {
  const holder = holderOf(node);
  if (holder === undefined) return [];
  return mentionsOf(holder, tracer).filter((name) => asksOnly(useOf(name)) && guardsAny(name, guarded));
}

/** The same where a pattern may have taken the value out: `const { X } = process.env; if (!X) …`. */
export function localQuestions(node: ts.Node, guarded: readonly ts.Node[], tracer: Tracer): ts.Identifier[] {
  const taken = ts.isBindingElement(node.parent) ? node.parent : undefined;
  if (taken === undefined) return heldQuestions(node, guarded, tracer);
  return tracer.bindings.references(taken).filter((name) => asksOnly(name) && guardsAny(name, guarded));
}

/** Whether an answer is kept that only some nodes are asked for by. */
export function asksForAll(node: ts.Node, guarded: readonly ts.Node[], tracer: Tracer): boolean {
  const holder = holderOf(node);
  const names = holder === undefined ? [] : mentionsOf(holder, tracer);
  return names.length > 0 && names.every((name) => asksOnly(useOf(name)) && guardsAny(name, guarded));
}

function holderOf(node: ts.Node): Holder | undefined {
  let value = node;
  while (isOnTheWay(value.parent, value)) value = value.parent;
  const { parent } = value;
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? parent : undefined;
  return ts.isPropertyAssignment(parent) && parent.initializer === value ? parent : undefined;
}

/** `process.env.X`, `Deno.env.get('X')`, `process.env.X ?? settings.key`, and the answers `!!process.env.X`, `Boolean(process.env.X)`. */
function isOnTheWay(parent: ts.Node, value: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === value;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === value;
  if (ts.isBinaryExpression(parent)) return isDefault(parent) || (parent.left === value && isComparison(parent));
  if (ts.isCallExpression(parent)) return isBoolean(parent) || isReading(parent);
  return (
    ts.isPrefixUnaryExpression(parent) || (ts.isExpression(parent) && unwrap(parent) === unwrap(value as ts.Expression))
  );
}

function isBoolean({ expression }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'Boolean';
}

function isReading({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && isEnvObject(expression.expression);
}

/** Whether one of them is set is what both are asked for. */
function isDefault({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

/** A holder and the objects that it is part of, up to the variable. */
function holdersAround(holder: Holder): readonly Holder[] {
  const around = ts.isPropertyAssignment(holder) ? outward(holder.parent) : undefined;
  const isHolder = around !== undefined && (ts.isVariableDeclaration(around) || ts.isPropertyAssignment(around));
  return isHolder ? [holder, ...holdersAround(around)] : [holder];
}

function usesOf(holder: Holder, tracer: Tracer): ts.Expression[] {
  return mentionsOf(holder, tracer).map(useOf);
}

function mentionsOf(holder: Holder, { bindings }: Tracer): ts.Identifier[] {
  return bindings
    .references(holder)
    .filter(
      ({ parent }) => !ts.isImportSpecifier(parent) && !ts.isImportClause(parent) && !ts.isExportSpecifier(parent),
    );
}

/** The expression that ends with a mention. */
function useOf(name: ts.Identifier): ts.Expression {
  return ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? name.parent : name;
}

/** `keys[vendor]`: any of its members. */
function entriesOf(table: Holder, tracer: Tracer): ts.Expression[] {
  return usesOf(table, tracer).map(outward).filter(ts.isElementAccessExpression);
}

/** Who gets an object whole may read the value. */
function isOneOfItsMembers(use: ts.Expression, isTable: boolean): boolean {
  const around = outward(use);
  if (ts.isPropertyAccessExpression(around) || ts.isTypeQueryNode(around)) return true;
  return isTable && ts.isElementAccessExpression(around) && unwrap(around.expression) === use;
}

/** Other files would have to say one of the names, which are searched for. */
function isNamed(around: readonly Holder[]): boolean {
  return around.some(({ name }) => /openai|OpenAI|OPENAI/.test(nameOf(name as ts.PropertyName) ?? ''));
}

/** Whether no other file sees the variable. */
function isLocal(root: ts.VariableDeclaration, { bindings }: Tracer): boolean {
  const isExported = (ts.getCombinedModifierFlags(root) & ts.ModifierFlags.Export) !== 0;
  return !isExported && bindings.references(root).every(({ parent }) => !ts.isExportSpecifier(parent));
}
