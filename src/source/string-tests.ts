import { outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** A place where code asks which of some strings a value is. */
export interface StringTest {
  /** Where to point. */
  readonly node: ts.Node;
  readonly subject: ts.Expression;
  readonly values: readonly string[];
  /** Only of a `switch`: whether a default takes the rest. */
  readonly form: 'comparison' | 'switch' | 'switch with default';
}

const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** Comparisons, `switch` statements and `[…].includes(x)` that name one of the given strings. */
export function stringTests(texts: ReadonlySet<string>, tracer: Tracer): StringTest[] {
  const { strings: known, identifiers } = tracer.index;
  const strings = [...texts].flatMap((text) => known.get(text) ?? []);
  const switches = new Set<ts.SwitchStatement>();
  const comparisons = strings.flatMap((node): StringTest[] => {
    const { parent } = node;
    if (ts.isCaseClause(parent)) switches.add(parent.parent.parent);
    if (!ts.isBinaryExpression(parent) || !EQUALITY.has(parent.operatorToken.kind)) return [];
    const subject = parent.left === node ? parent.right : parent.left;
    return [{ node, subject, values: [node.text], form: 'comparison' }];
  });
  const lists = new Set<ts.Node>(strings.map(({ parent }) => parent).filter(ts.isArrayLiteralExpression));
  const asked = lists.size === 0 ? [] : (identifiers.get('includes') ?? []);
  const members = asked.flatMap((name) => memberTest(name, lists, tracer));
  return [...comparisons, ...[...switches].map(switchTest), ...members];
}

function switchTest(node: ts.SwitchStatement): StringTest {
  const { clauses } = node.caseBlock;
  const labels = clauses.filter(ts.isCaseClause).map(({ expression }) => unwrap(expression));
  return {
    node: node.expression,
    subject: node.expression,
    values: labels.filter(ts.isStringLiteralLike).map(({ text }) => text),
    form: clauses.some(ts.isDefaultClause) ? 'switch with default' : 'switch',
  };
}

/** `['stop', 'length'].includes(reason)`, also where the list has a name. */
function memberTest({ parent: callee }: ts.Identifier, lists: ReadonlySet<ts.Node>, tracer: Tracer): StringTest[] {
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const call = outward(callee);
  const [subject] = ts.isCallExpression(call) && unwrap(call.expression) === callee ? call.arguments : [];
  if (subject === undefined) return [];
  const { leaves } = tracer.trace(callee.expression);
  const values = leaves.flatMap((leaf) =>
    leaf.kind === 'array' && lists.has(leaf.node)
      ? leaf.node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
      : [],
  );
  return values.length === 0 ? [] : [{ node: call, subject, values, form: 'comparison' }];
}
