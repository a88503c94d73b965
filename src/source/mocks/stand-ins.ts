import { resourceAtPath, unversioned } from '../../openai/paths.ts';
import type { Resource } from '../../providers/resources.ts';
import { HEAD, OPEN, textOf } from '../http/address.ts';
import { spell } from '../http/spell.ts';
import { joinParts, type Piece, type Spelling } from '../http/spelling.ts';
import { OPENAI_HOST } from '../ownership.ts';
import { outward, unwrap } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { chainOf } from './chain.ts';
import { isExpected } from './expected.ts';
import { findIntercepts, type Intercept, namesHost } from './intercepts.ts';

/** An address of OpenAI's in a test that stands for what the program asks: caught by a mock, or expected of a call. */
export interface StandIn {
  /** What is reported. */
  readonly node: ts.Expression;
  /** The expressions that it is written with: its own, or those of host and path. */
  readonly places: readonly ts.Expression[];
  /** What changes as one. */
  readonly scope: ts.Node;
  /** The ways in which it reads as an address of OpenAI's, without the words that a library puts in front. */
  readonly ways: readonly Way[];
  /** What the address is matched by, where that is a pattern, or a pattern behind a host. */
  readonly pattern: ts.RegularExpressionLiteral | undefined;
  /** The part of the API that is asked for; undefined where it may be any. */
  readonly resource: Resource | undefined;
  /** A part of it is decided by code. */
  readonly isOpen: boolean;
  /** It is a path alone, at whatever host, behind a wildcard or without one. */
  readonly path?: 'exact' | 'end';
}

/** One way in which an address reads; `lead`: what stands in front of it in its first text. */
export interface Way extends Spelling {
  readonly lead: string;
}

/** The stand-ins of a repository, and the code that they stand in. */
export interface StandIns {
  readonly all: readonly StandIn[];
  /** Files that test, or mock OpenAI's host for those that do. */
  readonly files: ReadonlySet<ts.SourceFile>;
}

const known = new WeakMap<Tracer, StandIns>();

/** Finds the stand-ins once: several rules ask for them. */
export function standInsOf(tracer: Tracer): StandIns {
  const found = known.get(tracer) ?? find(tracer);
  known.set(tracer, found);
  return found;
}

function find(tracer: Tracer): StandIns {
  const mocks = findIntercepts(tracer).flatMap((intercept) => ofIntercept(intercept, tracer) ?? []);
  const mocking = new Set(mocks.map(({ node }) => node.getSourceFile()));
  const isTest = (node: ts.Node) => isInTest(node) || mocking.has(node.getSourceFile());
  const caught = new Set<ts.Node>(mocks.flatMap(({ ways }) => ways.flatMap(nodesOf)));
  const expected = expressionsNaming(tracer)
    .filter((node) => isTest(node) && !caught.has(node) && (isExpected(node) || isLetThrough(node, tracer)))
    .flatMap((node) => ofExpression(node, tracer) ?? []);
  const matched = new Set(mocks.flatMap(({ pattern }) => pattern ?? []));
  const patterns = tracer.index.patterns
    .filter((node) => isTest(node) && namesHost(node) && !matched.has(node))
    .map(
      (node): StandIn => ({
        node,
        places: [node],
        scope: node,
        ways: [],
        pattern: node,
        resource: undefined,
        isOpen: false,
      }),
    );
  const all = [...mocks, ...expected, ...patterns];
  const files = new Set([...all.map(({ node }) => node.getSourceFile())]);
  return { all, files };
}

/** The written texts that a way is made of. */
export function nodesOf({ pieces }: Spelling): ts.Node[] {
  return pieces.flatMap((piece) => (piece.kind === 'text' && piece.node !== undefined ? [piece.node] : []));
}

/** Words of fetch-mock, wildcards of msw, Playwright and Cypress. */
const LEAD = /^(?:(?:begin|glob|express|end|path|url):|\*+:\/\/|\*\*\/|\*+(?=[a-z]))+/;

function ofIntercept({ node, scope, parts }: Intercept, tracer: Tracer): StandIn | undefined {
  const [host, path] = parts;
  if (host === undefined) return undefined;
  const [head, tail] = [unwrap(host), path === undefined ? undefined : unwrap(path)];
  if (ts.isRegularExpressionLiteral(head)) {
    if (!namesHost(head)) return undefined;
    return {
      node: head,
      places: parts,
      scope,
      ways: [],
      pattern: head,
      resource: undefined,
      isOpen: tail !== undefined,
    };
  }
  const pattern = tail !== undefined && ts.isRegularExpressionLiteral(tail) ? tail : undefined;
  const isBare = node === scope && ts.isIdentifier(unwrap(node.expression));
  const spelled =
    tail === undefined || pattern !== undefined
      ? spell(head, tracer)
      : joinParts([spell(head, tracer), spell(tail, tracer)]);
  const ways = waysOf(spelled);
  if (ways.length === 0) return tail === undefined ? ofPath(head, scope) : undefined;
  const isOpen = isBare || ways.some((way) => textOf(way.pieces).includes(OPEN));
  return { node: tail ?? head, places: parts, scope, ways, pattern, resource: resourceIn(ways), isOpen };
}

/** `**\/v1/chat/completions`, `path:/v1/embeddings`: whoever serves it. */
function ofPath(node: ts.Expression, scope: ts.Node): StandIn | undefined {
  if (!ts.isStringLiteralLike(node)) return undefined;
  const [lead = '', path = ''] =
    /^((?:path:|end:|\*+(?:(?=\/)|:\/\/\*+(?=\/)))?)(\/v1\/.*)$/.exec(node.text)?.slice(1) ?? [];
  const resource = resourceAtPath(path);
  if (resource === undefined) return undefined;
  const isEnd = lead !== '' && lead !== 'path:';
  return {
    node,
    places: [node],
    scope,
    ways: [],
    pattern: undefined,
    resource,
    isOpen: true,
    path: isEnd ? 'end' : 'exact',
  };
}

function waysOf(spelled: readonly Spelling[]): Way[] {
  return spelled.flatMap((spelling) => {
    const [first, ...rest] = spelling.pieces;
    if (first?.kind !== 'text') return [];
    const lead = LEAD.exec(first.text)?.[0] ?? '';
    const pieces: Piece[] = [{ ...first, text: first.text.slice(lead.length) }, ...rest];
    return HEAD.test(textOf(pieces)) ? [{ ...spelling, pieces, lead }] : [];
  });
}

/** The one part of the API that all ways ask for. */
function resourceIn(ways: readonly Way[]): Resource | undefined {
  const found = new Set(
    ways.map(({ pieces }) => {
      const text = textOf(pieces);
      const path = unversioned(/^[^?#]*/.exec(text.slice(HEAD.exec(text)?.[0].length ?? 0))?.[0] ?? '');
      return resourceAtPath(path.replace(/(?<=\w)\*+$/, ''));
    }),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Strings and templates that name the host, and the names that hold them. */
function expressionsNaming(tracer: Tracer): ts.Expression[] {
  const strings = [...tracer.index.strings].flatMap(([text, nodes]) => (text.includes(OPENAI_HOST) ? nodes : []));
  const templates = tracer.index.templates.filter((node) => node.getText().includes(OPENAI_HOST));
  const held = [...strings, ...templates].flatMap((node) => {
    const holder = outward(node);
    return ts.isVariableDeclaration(holder) ? [...tracer.bindings.references(holder)] : [];
  });
  return [...new Set([...strings, ...templates, ...held].map(wholeOf))];
}

/** The text that an expression is a part of. */
function wholeOf(node: ts.Expression): ts.Expression {
  const parent = outward(node);
  if (ts.isTemplateSpan(parent)) return wholeOf(parent.parent);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken
    ? wholeOf(parent)
    : node;
}

/** `nock.enableNetConnect('api.openai.com')` */
function isLetThrough(node: ts.Expression, tracer: Tracer): boolean {
  const call = outward(node);
  return (
    ts.isCallExpression(call) &&
    /NetConnect$/.test(call.expression.getText()) &&
    chainOf(call, tracer).package !== undefined
  );
}

function ofExpression(node: ts.Expression, tracer: Tracer): StandIn | undefined {
  const ways = waysOf(spell(node, tracer));
  if (ways.length === 0) return undefined;
  const isOpen = ways.some(({ pieces }) => textOf(pieces).includes(OPEN) && resourceIn(ways) === undefined);
  return { node, places: [node], scope: node, ways, pattern: undefined, resource: resourceIn(ways), isOpen };
}
