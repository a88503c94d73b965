import type { ApiCall } from '../../source/calls.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInTest } from '../../source/test-file.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import { variablesOf } from '../env/client-variables.ts';
import { hasMoved } from '../has-moved.ts';
import type { CallVerdict, Verdicts } from '../verdicts.ts';

interface Judged {
  readonly inventory: Inventory;
  readonly target: Target;
  readonly clients: Verdicts['clients'];
  readonly verdicts: ReadonlyMap<ApiCall, CallVerdict>;
}

/**
 * Whether the variable behind a request's address leads something that stays as well, and is to keep its name: then it
 * can't be set to another address.
 */
export function leadsWhatStays(call: ApiCall, place: Place, { inventory, target, clients, verdicts }: Judged): boolean {
  if (target.env !== 'keep' || place !== target) return false;
  const names = new Set(namesIn(call));
  if (names.size === 0) return false;
  const isTaken = (name: string) => names.has(name);
  return (
    [...verdicts].some(
      ([other, { fate }]) => fate !== 'moves' && !isInTest(other.node) && namesIn(other).some(isTaken),
    ) ||
    [...clients].some(
      ([client, { fate }]) =>
        fate !== 'moves' &&
        !isInTest(client.node) &&
        !hasMoved(client, placesOf(target), inventory.tracer) &&
        variablesOf(client, inventory).some(({ name }) => isTaken(name)),
    )
  );
}

function namesIn({ http }: ApiCall): string[] {
  return (http?.addresses ?? []).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'env' ? [piece.leaf.name] : [])),
  );
}
