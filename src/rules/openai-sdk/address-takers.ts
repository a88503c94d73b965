import { type Client, optionFlow } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import type { ClientVerdict, Verdicts } from '../verdicts.ts';

/** Where clients go that take one text or variable as their address; undefined for those that stay. */
type Takers = ReadonlyMap<ts.Node, ReadonlySet<Place | null | undefined>>;

const noted = new WeakMap<Verdicts['clients'], Takers>();

interface Given {
  readonly texts: readonly ts.Node[];
  readonly variables: readonly ts.Node[];
}

/**
 * Whether clients go on with an address that a request is to take elsewhere: one that stays is built with it, or leads it
 * to another place than the request's. Clients that go to several places are given a text of their own each, but one of
 * them keeps the variable.
 */
export function isKeptByClients(
  { texts, variables }: Given,
  place: Place | null | undefined,
  known: { readonly clients: Verdicts['clients']; readonly tracer: Tracer },
): boolean {
  const takers = takersIn(known);
  const goalsOf = (node: ts.Node) => [...(takers.get(node) ?? [])];
  const isLed = (goals: readonly (Place | null | undefined)[]) => goals.length === 1 && goals[0] !== place;
  return (
    texts.map(goalsOf).some((goals) => goals.includes(undefined) || isLed(goals)) ||
    variables.flatMap(goalsOf).some((goal) => goal !== place)
  );
}

/** What a client's own address is taken from may be another's too; of a variable the plan of variables knows whose. */
export function isAddressTaken(client: Client, leaves: readonly Leaf[], context: RuleContext): boolean {
  const { inventory, verdicts, env } = context;
  const goal = goalOf(verdicts.clients.get(client));
  const takers = takersIn({ clients: verdicts.clients, tracer: inventory.tracer });
  return leaves.some((leaf) =>
    leaf.kind === 'env'
      ? env.readsItself(client, 'baseURL')
      : givenIn([leaf]).some((node) => [...(takers.get(node) ?? [])].some((other) => other !== goal)),
  );
}

function takersIn({ clients, tracer }: { readonly clients: Verdicts['clients']; readonly tracer: Tracer }): Takers {
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
