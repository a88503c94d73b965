import type { FileEdit } from '../../edit.ts';
import { type Address, HEAD, OPEN, textOf } from '../../source/http/address.ts';
import type { Piece } from '../../source/http/spelling.ts';
import { ts } from '../../source/ts.ts';
import { basePath } from '../moved-url.ts';

export interface AddressEdit extends FileEdit {
  readonly node: ts.Node;
  /** The text before. */
  readonly from: string;
}

/**
 * The edits that lead one address to the target: the host where it is written, and the `/v1` wherever that is. Each
 * replaces the whole text of its piece, so that a constant that several requests share gets one and the same edit.
 * Undefined where host or version lie across two pieces.
 *
 * @param baseURL the target's, without trailing slash
 */
export function addressEdits(
  { pieces, proxies }: Pick<Address, 'pieces' | 'proxies'>,
  baseURL: string,
): AddressEdit[] | undefined {
  // Callers of a proxy go on as they are.
  if (proxies !== undefined) return [];
  const text = textOf(pieces);
  const { host, protocol } = new URL(baseURL);
  const head = HEAD.exec(text)?.[0];
  const start = head?.length ?? OPEN.length;
  const cuts: Cut[] = [];
  const spans = spansOf(pieces);
  if (head !== undefined) {
    const scheme = /^[a-z]+:/i.exec(head)?.[0];
    const isSecure = scheme === undefined || /^(?:https|wss):$/i.test(scheme);
    if (isSecure !== (protocol === 'https:')) {
      if (scheme === undefined) return undefined;
      const to = /^wss?:$/i.test(scheme) ? protocol.replace('http', 'ws') : protocol;
      cuts.push({ start: 0, end: scheme.length, text: to });
    }
    cuts.push({ start: head.lastIndexOf('/') + 1, end: head.length, text: host });
  }
  const version = /^\/+v1(?=[/?#]|$)/.exec(text.slice(start))?.[0];
  if (version !== undefined) {
    const path = basePath(baseURL);
    const slashes = version.length - 2;
    const cut = { start: start + slashes - 1, end: start + version.length, text: path };
    const isSplit = spans.some((span) => span.start === cut.start + 1);
    cuts.push(isSplit ? withoutSlash(cut, text) : cut);
  }
  const edits: AddressEdit[] = [];
  for (const { piece, ...span } of spans) {
    const edit = editOf(piece, span, cuts);
    if (edit === 'across') return undefined;
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

/** Where each piece stands in the whole text. */
function spansOf(pieces: readonly Piece[]): (Span & { readonly piece: Piece })[] {
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.kind === 'text' ? piece.text.length : OPEN.length;
    return { piece, start, end };
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the whole text, and what it becomes. */
interface Cut extends Span {
  readonly text: string;
}

function editOf(piece: Piece, span: Span, cuts: readonly Cut[]): AddressEdit | 'across' | undefined {
  const own = cuts.filter(({ start, end }) => start < span.end && end > span.start);
  if (own.length === 0) return undefined;
  if (own.some(({ start, end }) => start < span.start || end > span.end)) return 'across';
  if (piece.kind !== 'text' || piece.node === undefined) return 'across';
  let text = piece.text;
  for (const cut of own.toSorted((a, b) => b.start - a.start))
    text = text.slice(0, cut.start - span.start) + cut.text + text.slice(cut.end - span.start);
  if (text === piece.text) return undefined;
  const { node } = piece;
  const lead = node.getStart() + 1;
  const tail = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1;
  return {
    node,
    from: piece.text,
    file: node.getSourceFile().fileName.slice(1),
    start: lead,
    end: node.end - tail,
    text,
  };
}

/** `host + '/'` and `'v1/models'`: the slash before the version stands in another piece, and stays there. */
function withoutSlash({ start, end, text }: Cut, whole: string): Cut {
  // Where nothing takes the version's place, the slash behind it goes in place of the one before.
  return { start: start + 1, end: text === '' && whole[end] === '/' ? end + 1 : end, text: text.slice(1) };
}
