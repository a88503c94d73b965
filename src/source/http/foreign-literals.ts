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
  const others = new Map([...sites].filter(([, addresses]) => addresses.every(({ of }) => of === 'other')));
  const own = [...sites.keys()].filter((site) => !others.has(site));
  if (own.length === 0) return new Set();
  const literals = [...others.values()].flatMap((addresses) => {
    const { body, form } = contentOf(sendersOf(addresses, sent), tracer);
    return body === undefined || form !== undefined ? [] : paramParts(body, tracer).literals;
  });
  // A body that is not known for one is looked for in the helper, which sends what every caller gives it.
  const [given, theirs] = [givenBy(own, tracer), givenBy([...others.keys()], tracer)];
  return new Set(literals.filter((literal) => !given.has(literal) || theirs.has(literal)));
}

/** What stands in the arguments of calls, or leads to them. */
function givenBy(sites: readonly Sender[], tracer: Tracer): ReadonlySet<ts.Node> {
  const given = sites.flatMap((site) => [...(site.arguments ?? [])]);
  return new Set(given.flatMap((argument) => paramParts(tracer.trace(argument), tracer).literals));
}

/** The calls that lead to a request, and what it is made by, the outermost first. */
export function sendersOf(addresses: readonly Address[], { node, instance }: Sent): Sender[] {
  const chain = [...new Set([...addresses.flatMap((address) => address.chain.toReversed()), node])];
  return instance === undefined ? chain : [...chain, instance.made];
}
