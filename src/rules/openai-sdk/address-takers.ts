import { type Client, optionFlow } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { hasMoved } from '../has-moved.ts';
import { requestsApart } from '../requests-apart.ts';
import type { ClientVerdict, Verdicts } from '../verdicts.ts';

/** A client that takes a text or variable as its address. */
interface Taker {
  readonly client: Client;
  /** Where it goes; undefined where it stays. */
  readonly goal: Place | null | undefined;
}

const noted = new WeakMap<Verdicts['clients'], ReadonlyMap<ts.Node, readonly Taker[]>>();

/**
 * Whether a client that stays is built with an address, a text or a variable, that a request is to take elsewhere. One that
 * moves to another place than the request is told its own.
 */
export function isKeptByClients(
  nodes: readonly ts.Node[],
  { target, ...known }: { readonly clients: Verdicts['clients']; readonly tracer: Tracer; readonly target: Target },
): boolean {
  const takers = takersIn(known);
  const stays = ({ client, goal }: Taker) => goal === undefined && !hasMoved(client, placesOf(target), known.tracer);
  return nodes.some((node) => takers.get(node)?.some(stays));
}

/** What a client's own address is taken from may be another's too; of a variable the plan of variables knows whose. */
export function isAddressTaken(client: Client, leaves: readonly Leaf[], context: RuleContext): boolean {
  const { inventory, verdicts, env } = context;
  const goal = goalOf(verdicts.clients.get(client));
  const takers = takersIn({ clients: verdicts.clients, tracer: inventory.tracer });
  return leaves.some((leaf) => {
    if (leaf.kind === 'env') return env.readsItself(client, 'baseURL');
    return givenIn([leaf]).some(
      (node) =>
        takers.get(node)?.some((other) => other.goal !== goal) ||
        requestsApart(goal, verdicts).some(({ http }) =>
          http?.addresses.some(({ pieces }) => pieces.some((piece) => piece.kind === 'text' && piece.node === node)),
        ),
    );
  });
}

function takersIn({
  clients,
  tracer,
}: {
  readonly clients: Verdicts['clients'];
  readonly tracer: Tracer;
}): ReadonlyMap<ts.Node, readonly Taker[]> {
  const takers = noted.get(clients) ?? find();
  noted.set(clients, takers);
  return takers;

  function find(): ReadonlyMap<ts.Node, readonly Taker[]> {
    const found = new Map<ts.Node, Taker[]>();
    for (const [client, verdict] of clients) {
      const goal = goalOf(verdict);
      for (const node of givenIn(optionFlow(client, 'baseURL', tracer).leaves))
        found.set(node, [...(found.get(node) ?? []), { client, goal }]);
    }
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
