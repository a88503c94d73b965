import { type Client, optionFlow } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { ClientVerdict, Verdicts } from '../verdicts.ts';

/** Where clients go that take one text or variable as their address; undefined for those that stay. */
type Takers = ReadonlyMap<ts.Node, ReadonlySet<Place | null | undefined>>;

interface Known {
  readonly clients: Verdicts['clients'];
  readonly tracer: Tracer;
}

const noted = new WeakMap<Verdicts['clients'], Takers>();

/**
 * Whether clients go on with an address that a request is to take elsewhere: one that stays is built with it, or all of
 * them lead it to another place than the request's. Clients that go to several places are given one of their own each.
 */
export function isKeptByClients(nodes: readonly ts.Node[], place: Place | null | undefined, known: Known): boolean {
  const takers = takersIn(known);
  return nodes.some((node) => {
    const goals = takers.get(node) ?? new Set();
    return goals.has(undefined) || (goals.size === 1 && !goals.has(place));
  });
}

/** What a client's own address is taken from may be another's too. */
export function isAddressTaken(
  client: Client,
  leaves: readonly Leaf[],
  { inventory: { tracer }, verdicts: { clients } }: { inventory: { readonly tracer: Tracer }; verdicts: Verdicts },
): boolean {
  const goal = goalOf(clients.get(client));
  const takers = takersIn({ clients, tracer });
  return givenIn(leaves).some((node) => [...(takers.get(node) ?? [])].some((other) => other !== goal));
}

function takersIn({ clients, tracer }: Known): Takers {
  const takers = noted.get(clients) ?? find();
  noted.set(clients, takers);
  return takers;

  function find(): Takers {
    const found = new Map<ts.Node, Set<Place | null | undefined>>();
    for (const [client, verdict] of clients)
      for (const node of givenIn(optionFlow(client, 'baseURL', tracer).leaves))
        found.set(node, (found.get(node) ?? new Set()).add(goalOf(verdict)));
    return found;
  }
}

function goalOf(verdict: ClientVerdict | undefined): Place | null | undefined {
  return verdict?.fate === 'moves' ? verdict.place : undefined;
}

/** What is written, or read from the environment, and may be given to several. */
function givenIn(leaves: readonly Leaf[]): ts.Node[] {
  return leaves.flatMap((leaf) =>
    leaf.kind === 'string' || leaf.kind === 'template' || leaf.kind === 'env' ? [leaf.node] : [],
  );
}
