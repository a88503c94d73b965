import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { objectEdits } from '../../source/object-edits.ts';
import { nameOf, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, inFileOf } from '../find.ts';
import { ORGANIZATION } from './request-variables.ts';

const base = { rule: 'http/headers', kind: 'param', confidence: 'certain' } as const;

/** A header that only OpenAI reads, and what goes for it. */
interface PlatformHeader {
  readonly name: string;
  readonly node: ts.ObjectLiteralElementLike;
  /** The property itself, or the spread that brings nothing else. */
  readonly gone: ts.ObjectLiteralElementLike;
  readonly isShared: boolean;
}

/** Takes `OpenAI-Organization` and `OpenAI-Project` out, which nobody else reads; told where what stays sends them too. */
export function platformHeaders(
  literals: readonly ts.ObjectLiteralExpression[],
  foreign: ReadonlySet<ts.Node>,
  vendor: string,
): RuleFinding[] {
  const found = literals.flatMap((literal) =>
    literal.properties.flatMap((node): PlatformHeader[] => {
      const name = nameOf(node.name as ts.PropertyName | undefined) ?? '';
      if (!ORGANIZATION.test(name)) return [];
      const gone = (literal.properties.length === 1 ? spreadAround(literal) : undefined) ?? node;
      return [{ name, node, gone, isShared: foreign.has(literal) || foreign.has(gone.parent) }];
    }),
  );
  const moved = found.filter(({ isShared }) => !isShared);
  const owners = new Set(moved.map(({ gone }) => gone.parent).filter(ts.isObjectLiteralExpression));
  return [
    ...found
      .filter(({ isShared }) => isShared)
      .map(({ name, node }) => {
        const message = words.headers.shared(name, vendor);
        return at(node, { ...base, action: 'manual', message, todo: message });
      }),
    ...[...owners].flatMap((owner) => withoutHeaders(owner, { moved, vendor })),
  ];
}

function withoutHeaders(
  owner: ts.ObjectLiteralExpression,
  { moved, vendor }: { readonly moved: readonly PlatformHeader[]; readonly vendor: string },
): RuleFinding[] {
  const own = moved.filter(({ gone }) => gone.parent === owner);
  const edits = objectEdits(
    owner,
    own.map(({ gone }) => ({ kind: 'remove', property: gone })),
  );
  const group = `${owner.getSourceFile().fileName}:${owner.pos}`;
  return own.map(({ name, node }, index) => {
    const message = words.headers.dropped(name, vendor);
    return at(node, { ...base, action: 'rewrite', message, edits: inFileOf(owner, edits[index] ?? []), group });
  });
}

/** `...(org && { 'OpenAI-Organization': org })`, `...(org ? { … } : {})`: the spread, where its question does nothing else. */
function spreadAround(literal: ts.ObjectLiteralExpression): ts.SpreadAssignment | undefined {
  const choice = outward(literal);
  const question = questionOf(choice, literal);
  if (question === undefined || !isPlain(question)) return undefined;
  const spread = outward(choice as ts.Expression);
  return ts.isSpreadAssignment(spread) ? spread : undefined;
}

function questionOf(choice: ts.Node, literal: ts.Expression): ts.Expression | undefined {
  if (ts.isBinaryExpression(choice))
    return choice.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && unwrap(choice.right) === literal
      ? choice.left
      : undefined;
  if (!ts.isConditionalExpression(choice)) return undefined;
  const other = unwrap(unwrap(choice.whenTrue) === literal ? choice.whenFalse : choice.whenTrue);
  const isNothing =
    (ts.isObjectLiteralExpression(other) && other.properties.length === 0) ||
    other.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(other) && other.text === 'undefined');
  return isNothing ? choice.condition : undefined;
}

/** Nothing is called to answer it. */
function isPlain(question: ts.Node): boolean {
  const isCall = ts.isCallExpression(question) || ts.isNewExpression(question) || ts.isAwaitExpression(question);
  return !isCall && ts.forEachChild(question, (child) => !isPlain(child) || undefined) !== true;
}
