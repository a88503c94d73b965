import { unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { spellCall } from './spell-call.ts';
import { spellFlow } from './spell-flow.ts';
import { spellMember, spellName } from './spell-name.ts';
import { concat, cut, joinParts, limited, plain, type Speller, type Spelling, through } from './spelling.ts';

/** How deep names are followed before a text counts as open. */
const DEPTH = 16;

/**
 * Every way in which an expression may read, with the place of each piece. Unlike a flow it keeps apart what each caller
 * of a function passes: one helper sends to many addresses, each with a body of its own.
 */
export function spell(node: ts.Expression, tracer: Tracer): Spelling[] {
  return spellerOf(tracer).again(node);
}

/** Spells what a text leads to. */
export function spellerOf(tracer: Tracer): Speller {
  const known = spelled.get(tracer) ?? new Map<ts.Expression, Spelling[]>();
  spelled.set(tracer, known);
  return spellerAt({
    tracer,
    known,
    depth: 0,
    underway: { nodes: new Map(), parameters: new Map(), lowest: Number.POSITIVE_INFINITY },
  });
}

/** One helper builds the addresses of many calls: its own text is put together once. */
const spelled = new WeakMap<Tracer, Map<ts.Expression, Spelling[]>>();

interface Reading {
  readonly tracer: Tracer;
  readonly known: Map<ts.Expression, Spelling[]>;
  readonly depth: number;
  readonly underway: Speller['underway'];
}

function spellerAt(reading: Reading): Speller {
  const { tracer, underway, depth } = reading;
  return { tracer, underway, depth, again: (next) => spellAt(unwrap(next), { ...reading, depth: depth + 1 }) };
}

function spellAt(node: ts.Expression, reading: Reading): Spelling[] {
  const { known, depth, underway } = reading;
  const ready = known.get(node);
  if (ready !== undefined) return ready;
  const above = underway.nodes.get(node);
  if (above !== undefined) return cut(underway, above, []);
  if (depth > DEPTH) return cut(underway, -1, [plain({ kind: 'open', node })]);
  const outer = underway.lowest;
  underway.lowest = Number.POSITIVE_INFINITY;
  underway.nodes.set(node, depth);
  try {
    const ways = spellOnce(node, spellerAt(reading));
    // What was left out further up is part of an answer that is not whole here.
    const isWhole = underway.lowest >= depth;
    if (isWhole) known.set(node, ways);
    underway.lowest = isWhole ? outer : Math.min(outer, underway.lowest);
    return ways;
  } finally {
    underway.nodes.delete(node);
  }
}

function spellOnce(node: ts.Expression, speller: Speller): Spelling[] {
  const { again } = speller;
  const open = () => [plain({ kind: 'open', node })];
  if (ts.isStringLiteralLike(node)) return [plain({ kind: 'text', text: node.text, node })];
  if (ts.isTemplateExpression(node))
    return through(
      node,
      concat([
        ofPart(node.head),
        ...node.templateSpans.flatMap(({ expression, literal }) => [again(expression), ofPart(literal)]),
      ]),
    );
  if (ts.isBinaryExpression(node)) return ofBinary(node, again) ?? open();
  if (ts.isConditionalExpression(node)) return limited([...again(node.whenTrue), ...again(node.whenFalse)], node);
  if (ts.isNewExpression(node)) return ofUrl(node, again) ?? open();
  if (ts.isCallExpression(node)) return spellCall(node, speller) ?? spellFlow(node, speller);
  if (ts.isIdentifier(node)) return spellName(node, speller);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return spellMember(node, speller) ?? spellFlow(node, speller);
  return spellFlow(node, speller);
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
