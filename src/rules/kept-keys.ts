import { optionFlow } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';
import type { ts } from '../source/ts.ts';
import { keyParts } from './http/request-variables.ts';
import type { Verdicts } from './verdicts.ts';

/** Where the keys are read from the environment, or written, that what stays goes on sending. */
export function keptKeys({ inventory: { tracer }, verdicts }: Keeping): ReadonlySet<ts.Node> {
  const found = known.get(verdicts) ?? find();
  known.set(verdicts, found);
  return found;

  function find(): ReadonlySet<ts.Node> {
    const flows = [
      ...[...verdicts.clients].flatMap(([client, { fate }]) =>
        fate === 'moves' ? [] : [optionFlow(client, 'apiKey', tracer)],
      ),
      ...[...verdicts.calls].flatMap(([{ http }, { fate }]) =>
        fate === 'moves'
          ? []
          : (http?.authorizations ?? []).flatMap((value) => keyParts(value, tracer)).map(({ flow }) => flow),
      ),
    ];
    const places = flows.flatMap(({ leaves }) =>
      leaves.flatMap((leaf): ts.Node[] => (leaf.kind === 'env' || leaf.kind === 'string' ? [leaf.node] : [])),
    );
    return new Set<ts.Node>(places);
  }
}

interface Keeping {
  readonly inventory: Inventory;
  readonly verdicts: Verdicts;
}

const known = new WeakMap<Verdicts, ReadonlySet<ts.Node>>();
