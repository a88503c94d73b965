import type { FileEdit } from '../../edit.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import { hostOf } from '../../source/ownership.ts';
import { unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import { replaceText } from '../find.ts';
import { basePath, movedUrl } from '../moved-url.ts';
import type { MoveContext } from './client-options.ts';

/** Edits that lead one text which an address is made of to the target's. */
export function addressTexts(leaf: Leaf, { target, inventory: { tracer } }: MoveContext): FileEdit[] {
  if (leaf.kind === 'string') return [replaceText(leaf.node, whole(leaf.node.text, target))];
  if (leaf.kind === 'template') return ofTemplate(leaf.node, target, tracer);
  if (leaf.kind === 'unknown' && ts.isBinaryExpression(leaf.node)) return ofSum(leaf.node, target, tracer);
  return [];
}

/** A base URL is whole: without a path it means the API's root. */
function whole(url: string, target: Target): string {
  if (hostOf(url) === undefined || /^[a-z]+:\/\/[^/]+$/i.test(url)) return target.baseURL;
  return movedUrl(url, target.baseURL);
}

/** `https://api.openai.com/v1${x}` at its head, `${host}/v1` at host and tail. */
function ofTemplate(node: ts.TemplateExpression, target: Target, tracer: Tracer): FileEdit[] {
  const { head } = node;
  const [span] = node.templateSpans;
  const file = node.getSourceFile().fileName.slice(1);
  if (head.text !== '') {
    const start = head.getStart() + 1;
    return [{ file, start, end: start + head.text.length, text: movedUrl(head.text, target.baseURL) }];
  }
  if (span === undefined) return [];
  const start = span.literal.getStart() + 1;
  return joined({ base: tracer.trace(span.expression), tail: span.literal.text, file, start, target });
}

/** `host + '/v1'` */
function ofSum(node: ts.BinaryExpression, target: Target, tracer: Tracer): FileEdit[] {
  const tail = unwrap(node.right);
  if (!ts.isStringLiteralLike(tail)) return [];
  const file = node.getSourceFile().fileName.slice(1);
  return joined({ base: tracer.trace(node.left), tail: tail.text, file, start: tail.getStart() + 1, target });
}

/** The two halves of an address: the host where it is written, and the `/v1` that follows it here. */
function joined(parts: { base: Flow; tail: string; file: string; start: number; target: Target }): FileEdit[] {
  const { base, tail, file, start, target } = parts;
  const hosts = base.leaves.flatMap((leaf) =>
    leaf.kind === 'string' && hostOf(leaf.node.text) !== undefined ? [leaf.node] : [],
  );
  const heads = hosts.map((node) => replaceText(node, movedUrl(node.text, target.baseURL)));
  const version = /^\/?v1(?=$|\/)/.exec(tail)?.[0];
  if (version === undefined) return heads;
  const path = basePath(target.baseURL);
  return [...heads, { file, start, end: start + version.length, text: version.startsWith('/') ? path : path.slice(1) }];
}
