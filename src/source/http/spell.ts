import type { Flow, Leaf } from '../flow.ts';
import { memberName, nameOf, propertyOf, unwrap } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import { returnedBy } from '../trace-call.ts';
import { ts } from '../ts.ts';

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

/** How deep names are followed, and how many ways a text may read before it counts as open. */
const DEPTH = 16;
const WAYS = 24;

/** Methods that give back, as far as an address goes, what they are called on. */
const SAME: ReadonlySet<string> = new Set(
  'trim trimEnd trimStart replace replaceAll toString valueOf slice substring toLowerCase'.split(' '),
);

/** Functions that join the parts of an address with slashes, by the names that libraries and people give them. */
const JOINS = /^(?:url_?join|join_?urls?|join_?paths?|resolve_?url|with_?base)$/i;

/**
 * Every way in which an expression may read, with the place of each piece. Unlike a flow it keeps apart what each caller
 * of a function passes: one helper sends to many addresses, each with a body of its own.
 */
export function spell(node: ts.Expression, tracer: Tracer, depth = 0): Spelling[] {
  const inner = unwrap(node);
  const open = () => [plain({ kind: 'open', node: inner })];
  if (depth > DEPTH) return open();
  const again = (next: ts.Expression) => spell(next, tracer, depth + 1);
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
  if (ts.isCallExpression(inner)) return ofCall(inner, tracer, depth) ?? ofFlow(inner, tracer, depth);
  if (ts.isIdentifier(inner)) return ofName(inner, tracer, depth);
  if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner))
    return ofMember(inner, tracer, depth) ?? ofFlow(inner, tracer, depth);
  return ofFlow(inner, tracer, depth);
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

function limited(ways: Spelling[], node: ts.Node | undefined): Spelling[] {
  return ways.length > WAYS && node !== undefined ? [plain({ kind: 'open', node })] : ways.slice(0, WAYS);
}

function through(node: ts.Node, ways: readonly Spelling[]): Spelling[] {
  return ways.map((way) => ({ ...way, through: [...way.through, node] }));
}

/** The written parts of a template; one with escapes has no plain place in the source. */
function ofPart(node: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): Spelling[] {
  return [
    plain(node.rawText?.includes('\\') === true ? { kind: 'open', node } : { kind: 'text', text: node.text, node }),
  ];
}

type Again = (next: ts.Expression) => Spelling[];

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

function ofCall(node: ts.CallExpression, tracer: Tracer, depth: number): Spelling[] | undefined {
  const again = (next: ts.Expression) => spell(next, tracer, depth + 1);
  const callee = unwrap(node.expression);
  const name = memberName(callee) ?? (ts.isIdentifier(callee) ? callee.text : '');
  const owner =
    memberName(callee) === undefined ? undefined : unwrap((callee as ts.PropertyAccessExpression).expression);
  const [first] = node.arguments;
  // `.replace('/v1', '')` is another address; `.replace(/\/$/, '')` is the same.
  const isSame = SAME.has(name) && !node.arguments.some((argument) => /v1|openai|http/i.test(argument.getText()));
  if (owner !== undefined && isSame) return through(node, again(owner));
  if (owner !== undefined && name === 'concat') return through(node, concat([owner, ...node.arguments].map(again)));
  if (owner !== undefined && name === 'join' && ts.isArrayLiteralExpression(owner)) {
    const parts = owner.elements.map(again);
    const isSlash = first !== undefined && ts.isStringLiteralLike(first) && first.text === '/';
    return through(node, isSlash ? joinParts(parts) : concat(parts));
  }
  if (owner === undefined && name === 'String' && first !== undefined) return again(first);
  const functions = tracer.trace(callee).leaves.flatMap((leaf) => (leaf.kind === 'function' ? [leaf.node] : []));
  if (functions.length === 0) return JOINS.test(name) ? through(node, joinParts(node.arguments.map(again))) : undefined;
  // What the function returns to this very call.
  const ways = functions.flatMap((callee) =>
    (returnedBy(callee) ?? []).flatMap((value) =>
      again(value).flatMap(({ chain, ...way }) =>
        chain.length === 0 || chain[0] === node ? [{ ...way, chain: chain.slice(1) }] : [],
      ),
    ),
  );
  return ways.length === 0 ? undefined : through(node, limited(ways, node));
}

function ofName(node: ts.Identifier, tracer: Tracer, depth: number): Spelling[] {
  const bound = tracer.bindings.bind(node);
  const declaration = bound?.kind === 'declaration' ? bound.node : undefined;
  if (declaration === undefined) return ofFlow(node, tracer, depth);
  if (ts.isParameter(declaration))
    return lifted(declaration, [], { tracer, depth, access: node }) ?? ofFlow(node, tracer, depth);
  if (ts.isBindingElement(declaration)) {
    const pattern = declaration.parent;
    const name = nameOf(declaration.propertyName ?? (declaration.name as ts.Identifier));
    if (ts.isParameter(pattern.parent) && name !== undefined)
      return (
        lifted(pattern.parent, [name], { tracer, depth, access: declaration, otherwise: declaration.initializer }) ??
        ofFlow(node, tracer, depth)
      );
    const source = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
    const parameter = source === undefined ? undefined : parameterAt(unwrap(source), tracer);
    if (parameter !== undefined && name !== undefined)
      return (
        lifted(parameter, [name], { tracer, depth, access: declaration, otherwise: declaration.initializer }) ??
        ofFlow(node, tracer, depth)
      );
  }
  const value = ts.isVariableDeclaration(declaration) && isConstant(declaration) ? declaration.initializer : undefined;
  return value === undefined ? ofFlow(node, tracer, depth) : through(declaration, spell(value, tracer, depth + 1));
}

function isConstant({ parent }: ts.VariableDeclaration): boolean {
  return (parent.flags & ts.NodeFlags.Const) !== 0 && ts.isVariableStatement(parent.parent);
}

/** `options.baseUrl` of a parameter, `.href` of a URL. */
function ofMember(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  tracer: Tracer,
  depth: number,
): Spelling[] | undefined {
  const name = memberName(node);
  const owner = unwrap(node.expression);
  if (name === undefined) return undefined;
  const parameter = parameterAt(owner, tracer);
  if (parameter !== undefined) return lifted(parameter, [name], { tracer, depth, access: node });
  return name === 'href' ? spell(owner, tracer, depth + 1) : undefined;
}

function parameterAt(node: ts.Expression, tracer: Tracer): ts.ParameterDeclaration | undefined {
  const bound = ts.isIdentifier(node) ? tracer.bindings.bind(node) : undefined;
  return bound?.kind === 'declaration' && ts.isParameter(bound.node) ? bound.node : undefined;
}

interface Lifting {
  readonly tracer: Tracer;
  readonly depth: number;
  /** Where the parameter or its member is read: if that is a variable of the environment, its name stands there. */
  readonly access: ts.Node;
  /** What stands for a member that a caller leaves out. */
  readonly otherwise?: ts.Expression | undefined;
}

/** A parameter reads as what each visible caller passes; undefined where nobody in view calls. */
function lifted(
  parameter: ts.ParameterDeclaration,
  path: readonly string[],
  { tracer, depth, access, otherwise = path.length === 0 ? parameter.initializer : undefined }: Lifting,
): Spelling[] | undefined {
  const owner = parameter.parent;
  const again = (next: ts.Expression) => spell(next, tracer, depth + 1);
  const position = owner.parameters.indexOf(parameter);
  const all = tracer.callers(owner).calls;
  const calls = all.filter(([first]) => isInTest(owner) || first === undefined || !isInTest(first));
  const byCaller = calls.flatMap((passed): Spelling[] => {
    const call = passed[0]?.parent;
    const argument = passed[position];
    if (call === undefined || !isSender(call) || passed.slice(0, position + 1).some(ts.isSpreadElement)) return [];
    const given = argument === undefined ? [] : path.length === 0 ? again(argument) : membersOf(argument, path, again);
    const ways = given.length === 0 && otherwise !== undefined ? again(otherwise) : given;
    return ways.map((way) => {
      const by = { ...way, through: [...way.through, parameter] };
      // Who passes the whole environment has no say in what is read of it.
      return isReadAt(access, way) ? by : { ...by, chain: [call, ...way.chain] };
    });
  });
  if (calls.length > 0) {
    const read = byCaller.find((way) => isReadAt(access, way));
    return byCaller.filter((way) => way === read || !isReadAt(access, way));
  }
  if (otherwise !== undefined) return through(parameter, again(otherwise));
  // What tests alone pass, nobody passes in the program.
  return all.length > 0 ? [plain({ kind: 'open', node: parameter })] : undefined;

  function membersOf(argument: ts.Expression, [name = '']: readonly string[], spellOne: Again): Spelling[] {
    const literal = unwrap(argument);
    const property = ts.isObjectLiteralExpression(literal) ? propertyOf(literal, name) : undefined;
    if (property !== undefined && ts.isPropertyAssignment(property)) return spellOne(property.initializer);
    if (property !== undefined && ts.isShorthandPropertyAssignment(property)) return spellOne(property.name);
    return ofLeaves(tracer.member(tracer.trace(argument), name, access), argument, { tracer, depth });
  }
}

/** Whether a text is a variable of the environment that is read in this very place. */
function isReadAt(access: ts.Node, { pieces: [piece] }: Spelling): boolean {
  return piece?.kind === 'env' && piece.leaf.access === access;
}

function isSender(node: ts.Node): node is Sender {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function ofFlow(node: ts.Expression, tracer: Tracer, depth: number): Spelling[] {
  return ofLeaves(tracer.trace(node), node, { tracer, depth });
}

/** What a flow leads to, each origin spelled where it is written. */
export function ofLeaves(
  flow: Flow,
  from: ts.Node,
  { tracer, depth = 0 }: { tracer: Tracer; depth?: number },
): Spelling[] {
  const ways = flow.leaves.flatMap((leaf): Spelling[] => {
    if (leaf.kind === 'undefined') return [];
    if (leaf.kind === 'env') return [plain({ kind: 'env', leaf })];
    const isWritten =
      leaf.kind === 'string' ||
      leaf.kind === 'template' ||
      (leaf.kind === 'construct' && leaf.path.every((name) => name === 'href')) ||
      (leaf.kind === 'unknown' && leaf.path.length === 0 && isPutTogether(leaf.node));
    return isWritten && leaf.node !== from && ts.isExpression(leaf.node)
      ? spell(leaf.node, tracer, depth + 1)
      : [plain({ kind: 'open', node: 'node' in leaf ? leaf.node : from })];
  });
  return limited(
    oneOpen(ways).map((way) => ({ ...way, through: [...way.through, ...flow.through] })),
    from,
  );
}

/** Of all ways of which nothing is known one says as much as all, and leaves room for those of other callers. */
function oneOpen(ways: readonly Spelling[]): Spelling[] {
  const isOpen = ({ pieces, chain }: Spelling) => chain.length === 0 && pieces.every(({ kind }) => kind === 'open');
  const first = ways.find(isOpen);
  return ways.filter((way) => way === first || !isOpen(way));
}

function isPutTogether(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) || ts.isCallExpression(node) || ts.isConditionalExpression(node);
}
