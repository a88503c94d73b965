import type { ApiCall } from '../../source/calls.ts';
import type { CodeProxy } from '../../source/http/proxy.ts';
import type { ts } from '../../source/ts.ts';

/** What the address of a request by hand is made of: texts and variables, its own and those of the proxies that it goes through. */
export function addressNodes(call: ApiCall): ts.Node[] {
  const pieces = (call.http?.addresses ?? []).flatMap((address) => address.pieces);
  return [
    ...pieces.flatMap((piece) => (piece.kind === 'text' && piece.node !== undefined ? [piece.node] : [])),
    ...proxiesOf(call).map(({ node }) => node),
    ...pieces.flatMap((piece) => (piece.kind === 'env' ? [piece.leaf.node] : [])),
  ];
}

/** The paths of the app's own that a request goes through. */
export function proxiesOf({ http }: ApiCall): CodeProxy[] {
  return (http?.addresses ?? []).flatMap(({ proxies }) => proxies ?? []);
}
