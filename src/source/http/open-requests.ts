import { resourceAtPath, TELLING_PATH } from '../../openai/paths.ts';
import type { ApiCall } from '../calls.ts';
import { partsOf } from '../file-parts.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';
import { isAddressVariable, OPEN, textOf } from './address.ts';
import { type Content, contentOf } from './content.ts';
import { sentBy } from './sent.ts';
import type { Sender, Spelling } from './spelling.ts';

/** A request for a part of the API whose host is known to the run alone. */
export interface OpenRequest {
  readonly node: Sender;
  /** As people say it, without version: `/chat/completions`, and the variable that holds the host; one that holds all. */
  readonly asked: { readonly path: string; readonly variable?: string } | { readonly variable: string };
  readonly content: Content;
}

/**
 * Requests for such a path at a host that nobody sees, `fetch(`${settings.host}/v1/…`)`, whoever it is, or that files of
 * variables give by turns.
 *
 * @param calls what is accounted for already
 */
export function findOpenRequests(tracer: Tracer, calls: readonly ApiCall[]): OpenRequest[] {
  const known = new Set<ts.Node>(calls.flatMap(({ node, http }) => [node, ...(http?.nodes ?? [])]));
  return writers(tracer).flatMap((file) =>
    partsOf(file).calls.flatMap((node) => {
      if (known.has(node)) return [];
      const asked = sentBy(node, tracer)
        ?.spellings.map(openAddress)
        .find((each) => each !== undefined);
      return asked === undefined ? [] : [{ node, asked, content: contentOf([node], tracer) }];
    }),
  );
}

/** The files that write such a path, or name a variable that may hold one. */
function writers({ index }: Tracer): readonly ts.SourceFile[] {
  const written = [
    ...[...index.strings].flatMap(([text, nodes]) => (TELLING_PATH.test(text) ? nodes : [])),
    ...index.templates.filter((node) => TELLING_PATH.test(node.getText())),
    ...[...index.identifiers].flatMap(([name, nodes]) => (isAddressVariable(name) ? nodes : [])),
  ];
  return [...new Set(written.filter((node) => !isInTest(node)).map((node) => node.getSourceFile()))];
}

/** The path behind a host that is open, or the variable that holds both. */
function openAddress({ pieces }: Spelling): OpenRequest['asked'] | undefined {
  const [first, ...others] = pieces;
  if (first?.kind === 'env' && others.length === 0)
    return isAddressVariable(first.leaf.name) ? { variable: first.leaf.name } : undefined;
  if (first?.kind !== 'open' && first?.kind !== 'env') return undefined;
  const rest = textOf(pieces).slice(OPEN.length);
  const path = TELLING_PATH.exec(rest)?.[0];
  if (path === undefined || rest.includes(OPEN) || resourceAtPath(path) === undefined) return undefined;
  return first.kind === 'env' ? { path, variable: first.leaf.name } : { path };
}
