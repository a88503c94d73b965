import { unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { spellCall } from './spell-call.ts';
import { spellFlow } from './spell-flow.ts';
import { spellMember, spellName } from './spell-name.ts';
import { concat, joinParts, limited, plain, type Speller, type Spelling, through } from './spelling.ts';

/** How deep names are followed before a text counts as open. */
const DEPTH = 16;

/**
 * Every way in which an expression may read, with the place of each piece. Unlike a flow it keeps apart what each caller
 * of a function passes: one helper sends to many addresses, each with a body of its own.
 */
export function spell(node: ts.Expression, tracer: Tracer): Spelling[] {
  return spellAt(node, { tracer, depth: 0, underway: new Map() });
}

/** Spells what a text leads to. */
export function spellerOf(tracer: Tracer): Speller {
  return spellerAt({ tracer, depth: 0, underway: new Map() });
}

interface Reading {
  readonly tracer: Tracer;
  readonly depth: number;
  readonly underway: Speller['underway'];
}

function spellerAt({ tracer, depth, underway }: Reading): Speller {
  return { tracer, underway, again: (next) => spellAt(next, { tracer, underway, depth: depth + 1 }) };
}

function spellAt(node: ts.Expression, reading: Reading): Spelling[] {
  const inner = unwrap(node);
  const open = () => [plain({ kind: 'open', node: inner })];
  if (reading.depth > DEPTH) return open();
  const speller = spellerAt(reading);
  const { again } = speller;
  if (ts.isStringLiteralLike(inner)) return [plain({ kind: 'text', text: inner.text, node: inner })];
  if (ts.isTemplateExpression(inner))
    return through(
      inner,
      concat([
        ofPart(inner.head),
        ...inner.templateSpans.flatMap(({ expression, literal }) => [again(expression), ofPart(literal)]),
      ]),
    );
  if (ts.isBinaryExpression(inner)) return ofBinary(inner, again) ?? open();
  if (ts.isConditionalExpression(inner)) return limited([...again(inner.whenTrue), ...again(inner.whenFalse)], inner);
  if (ts.isNewExpression(inner)) return ofUrl(inner, again) ?? open();
  if (ts.isCallExpression(inner)) return spellCall(inner, speller) ?? spellFlow(inner, speller);
  if (ts.isIdentifier(inner)) return spellName(inner, speller);
  if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner))
    return spellMember(inner, speller) ?? spellFlow(inner, speller);
  return spellFlow(inner, speller);
}

/** The written parts of a template; one with escapes has no plain place in the source. */
function ofPart(node: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): Spelling[] {
  return [
    plain(node.rawText?.includes('\\') === true ? { kind: 'open', node } : { kind: 'text', text: node.text, node }),
  ];
}

type Again = Speller['again'];

function ofBinary(node: ts.BinaryExpression, again: Again): Spelling[] | undefined {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return through(node, concat([again(node.left), again(node.right)]));
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return limited([...again(node.left), ...again(node.right)], node);
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.EqualsToken:
      return again(node.right);
    default:
      return undefined;
  }
}

/** `new URL('/v1/models', base)` */
function ofUrl(node: ts.NewExpression, again: Again): Spelling[] | undefined {
  const [path, base] = node.arguments ?? [];
  if (node.expression.getText() !== 'URL' || path === undefined) return undefined;
  return through(node, base === undefined ? again(path) : joinParts([again(base), again(path)]));
}
