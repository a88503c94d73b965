import { memberName, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** A place that may ask what a name is. */
export interface NameTest {
  /** Where to point, and what to evaluate; of a `switch` the value it is over. */
  readonly node: ts.Expression;
  /** `lookup`: what stands under the name is taken; `switch`: one of its cases. */
  readonly form: 'test' | 'lookup' | 'switch';
  /** Expressions within that a name may come from. */
  readonly operands: readonly ts.Expression[];
}

/** Methods of texts, patterns and lists that answer by what a text is. */
const ASKS: ReadonlySet<string> = new Set(
  `endsWith every exec filter find findIndex has hasOwn hasOwnProperty includes indexOf lastIndexOf match search some
   startsWith test`.split(/\s+/),
);

/** A test that has more operands than this asks something else. */
const OPERANDS = 4;

/** Tests of texts and lookups by texts, in the order of their files; which of them is given a model's name, nobody knows yet. */
export function nameTests({ index }: Tracer): NameTest[] {
  const calls = index.calls.flatMap((call): NameTest[] => {
    const method = memberName(unwrap(call.expression));
    if (method === 'get') return [testOf(call, 'lookup')];
    return method !== undefined && ASKS.has(method) ? [testOf(asked(call), 'test')] : [];
  });
  const strings = [...index.strings.values()].flat();
  const comparisons = strings.flatMap((node): NameTest[] => {
    const parent = outward(node);
    if (!ts.isBinaryExpression(parent) || !isEquality(parent)) return [];
    return [testOf(parent, 'test')];
  });
  const switches = new Set(
    strings.flatMap((node) => {
      const clause = outward(node);
      return ts.isCaseClause(clause) ? [clause.parent.parent] : [];
    }),
  );
  return [
    ...calls,
    ...comparisons,
    ...[...switches].map(({ expression }) => testOf(expression, 'switch')),
    ...index.lookups.filter((lookup) => !isWritten(lookup)).map((lookup) => testOf(lookup, 'lookup')),
    ...index.memberships.map((node) => testOf(node, 'test')),
  ].filter(({ operands }) => operands.length > 0 && operands.length <= OPERANDS);
}

function testOf(node: ts.Expression, form: NameTest['form']): NameTest {
  return { node, form, operands: operandsOf(node) };
}

/** `name.indexOf('gpt') === 0` asks by its comparison, not by the position. */
function asked(call: ts.CallExpression): ts.Expression {
  const parent = outward(call);
  return ts.isBinaryExpression(parent) && isComparison(parent) ? parent : call;
}

function isEquality({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

/** `table[name] = value` */
function isWritten(lookup: ts.ElementAccessExpression): boolean {
  const parent = outward(lookup);
  return ts.isBinaryExpression(parent) && parent.left === lookup && isAssignment(parent.operatorToken.kind);
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** The names and members of names in an expression, each once; not what its own callbacks declare. */
function operandsOf(test: ts.Expression): ts.Expression[] {
  const found = new Map<string, ts.Expression>();
  const own = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) || ts.isBindingElement(node)) {
      if (ts.isIdentifier(node.name)) own.add(node.name.text);
      else visit(node.name);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer);
      return;
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text !== 'length') {
      const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!isCalled && isChain(node)) found.set(node.getText(), node);
      else visit(node.expression);
      return;
    }
    if (ts.isIdentifier(node)) {
      if (!GLOBALS.has(node.text)) found.set(node.text, node);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(test);
  return [...found.values()].filter((node) => !own.has(headOf(node)));
}

const GLOBALS: ReadonlySet<string> = new Set([
  'Array',
  'Boolean',
  'Map',
  'Object',
  'RegExp',
  'Set',
  'String',
  'undefined',
]);

/** `config.chat.model`, `this.model` */
function isChain(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isChain(unwrap(node.expression));
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

function headOf(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? headOf(unwrap(node.expression)) : node.getText();
}
