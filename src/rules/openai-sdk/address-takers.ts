import { type Client, optionFlow } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { ClientVerdict, Verdicts } from '../verdicts.ts';

/** Where clients go that take one text or variable as their address; undefined for those that stay. */
type Takers = ReadonlyMap<ts.Node, ReadonlySet<Place | null | undefined>>;

const known = new WeakMap<Verdicts['clients'], Takers>();

/** Whether a client that stays, or goes to another place, takes its address from one of some texts and variables. */
export function isTakenElsewhere(
  nodes: readonly ts.Node[],
  place: Place | null | undefined,
  { clients, tracer }: { readonly clients: Verdicts['clients']; readonly tracer: Tracer },
): boolean {
  const takers = known.get(clients) ?? find();
  known.set(clients, takers);
  return nodes.some((node) => [...(takers.get(node) ?? [])].some((other) => other !== place));

  function find(): Takers {
    const found = new Map<ts.Node, Set<Place | null | undefined>>();
    for (const [client, verdict] of clients)
      for (const node of givenIn(optionFlow(client, 'baseURL', tracer).leaves))
        found.set(node, (found.get(node) ?? new Set()).add(goalOf(verdict)));
    return found;
  }
}

/** What a client's own address is taken from may be another's too. */
export function isAddressTaken(
  client: Client,
  leaves: readonly Leaf[],
  { inventory: { tracer }, verdicts: { clients } }: { inventory: { readonly tracer: Tracer }; verdicts: Verdicts },
): boolean {
  return isTakenElsewhere(givenIn(leaves), goalOf(clients.get(client)), { clients, tracer });
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
