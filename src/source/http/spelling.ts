import type { Leaf } from '../flow.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';

type TextNode = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/** A stretch of a text that is put together: written, read from a variable, or known to the run alone. */
export type Piece =
  /** `node` is where it is written; undefined for what a library puts in between. */
  | { readonly kind: 'text'; readonly text: string; readonly node: TextNode | undefined }
  | { readonly kind: 'env'; readonly leaf: Extract<Leaf, { kind: 'env' }> }
  | { readonly kind: 'open'; readonly node: ts.Node };

export type Sender = ts.CallExpression | ts.NewExpression;

/** One way in which a text may read. */
export interface Spelling {
  readonly pieces: readonly Piece[];
  /** The calls that hand parts of it on as arguments, the innermost first. */
  readonly chain: readonly Sender[];
  /** Declarations that it comes through, and the expressions that put it together. */
  readonly through: readonly ts.Node[];
}

/** What spells the parts that a text is put together from, one step deeper. */
export interface Speller {
  readonly tracer: Tracer;
  readonly again: (next: ts.Expression) => Spelling[];
  readonly underway: Underway;
  readonly depth: number;
}

/** What is being read, and how deep; what is put together from itself comes to nothing new. */
interface Underway {
  readonly nodes: Map<ts.Expression, number>;
  /** By the members of them that are read. */
  readonly parameters: Map<ts.ParameterDeclaration, Map<string, number>>;
  /** How far up a reading is, at the least, of which something was left out. */
  lowest: number;
}

/** Leaves out what is being read further up: `ways` stand for it. */
export function cut<T>(underway: Underway, depth: number, ways: T): T {
  underway.lowest = Math.min(underway.lowest, depth);
  return ways;
}

/** How many ways a text may read before it counts as open. */
const WAYS = 24;

/** A text of one piece. */
export function plain(piece: Piece): Spelling {
  return { pieces: piece.kind === 'text' && piece.text === '' ? [] : [piece], chain: [], through: [] };
}

/** All combinations of the parts, as far as they come through the same calls. */
export function concat(parts: readonly Spelling[][]): Spelling[] {
  let whole: Spelling[] = [{ pieces: [], chain: [], through: [] }];
  for (const part of parts)
    whole = limited(
      whole.flatMap((head) => part.flatMap((tail) => (isSameWay(head, tail) ? [follow(head, tail)] : []))),
      undefined,
    );
  return whole;
}

function follow(head: Spelling, tail: Spelling): Spelling {
  return {
    pieces: [...head.pieces, ...tail.pieces],
    chain: head.chain.length >= tail.chain.length ? head.chain : tail.chain,
    through: [...new Set([...head.through, ...tail.through])],
  };
}

function isSameWay(one: Spelling, other: Spelling): boolean {
  return one.chain.every((call, index) => index >= other.chain.length || other.chain[index] === call);
}

/** Puts the parts of an address together as libraries do: with one slash between them. */
export function joinParts(parts: readonly Spelling[][]): Spelling[] {
  const slash = () => [plain({ kind: 'text', text: '/', node: undefined })];
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [slash(), part]))).map(tidy);
}

/** The implied slash goes where one of its neighbours brings one. */
function tidy(spelling: Spelling): Spelling {
  const pieces = spelling.pieces.filter((piece, index, all) => {
    if (piece.kind !== 'text' || piece.node !== undefined || piece.text !== '/') return true;
    const [before, after] = [all[index - 1], all[index + 1]];
    return !(
      (before?.kind === 'text' && before.text.endsWith('/')) ||
      (after?.kind === 'text' && (after.text.startsWith('/') || after.text === ''))
    );
  });
  return { ...spelling, pieces };
}

/** As many ways as are kept apart; more say only that the text is open. */
export function limited(ways: Spelling[], node: ts.Node | undefined): Spelling[] {
  return ways.length > WAYS && node !== undefined ? [plain({ kind: 'open', node })] : ways.slice(0, WAYS);
}

/** The same ways, put together by an expression or coming through a declaration. */
export function through(node: ts.Node, ways: readonly Spelling[]): Spelling[] {
  return ways.map((way) => ({ ...way, through: [...way.through, node] }));
}
