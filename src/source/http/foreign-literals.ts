import { paramParts } from '../param-parts.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';
import type { Address } from './address.ts';
import { contentOf } from './content.ts';
import type { Sent } from './sent.ts';
import type { Sender } from './spelling.ts';

/**
 * Parameters that a helper sends to somebody else too: `compatible('https://api.openai.com/v1')` beside
 * `compatible('https://api.groq.com/openai/v1')`.
 */
export function foreignLiterals(
  sites: ReadonlyMap<Sender, readonly Address[]>,
  { sent, tracer }: { readonly sent: Sent; readonly tracer: Tracer },
): ReadonlySet<ts.Node> {
  const others = [...sites.values()].filter((addresses) => addresses.every(({ of }) => of === 'other'));
  if (others.length === sites.size) return new Set();
  const literals = others.flatMap((addresses) => {
    const { body, form } = contentOf(sendersOf(addresses, sent), tracer);
    return body === undefined || form !== undefined ? [] : paramParts(body, tracer).literals;
  });
  return new Set(literals);
}

/** The calls that lead to a request, and what it is made by, the outermost first. */
export function sendersOf(addresses: readonly Address[], { node, made }: Sent): Sender[] {
  const chain = [...new Set([...addresses.flatMap((address) => address.chain.toReversed()), node])];
  return made === undefined ? chain : [...chain, made];
}
