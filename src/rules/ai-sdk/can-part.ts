import type { ApiCall } from '../../source/calls.ts';
import { importRoute } from '../../source/import-route.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { providerName } from '../../source/libraries/ai-sdk/find.ts';
import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Verdicts } from '../verdicts.ts';

/** What of a provider goes elsewhere. */
interface Going {
  readonly uses: readonly ts.Identifier[];
  readonly calls: readonly ApiCall[];
}

/**
 * Whether a provider that is built can stay beside a new one: only where an edit gives all that moves the new one's name.
 * Else all share what becomes of it, also calls that should go to a third place.
 */
export function canPart(
  instance: ProviderInstance,
  { uses, calls }: Going,
  { inventory, verdicts }: { readonly inventory: Inventory; readonly verdicts: Verdicts },
): boolean {
  if (instance.built === undefined) return true;
  const { bindings } = inventory.tracer;
  const file = instance.node.getSourceFile();
  const isApart = [...verdicts.calls].some(
    ([{ clients }, { fate }]) =>
      fate === 'apart' && clients.some((client) => isAiSdkClient(client) && client.instance === instance),
  );
  return (
    !isApart &&
    uses.every((use) => use.getSourceFile() === file || importRoute(use, file, bindings) !== undefined) &&
    calls.every((call) => isFollowing(call, uses, inventory))
  );
}

/** Asked of what a use hands on: the name itself, an object that holds it, a registry. */
function isFollowing({ node, library }: ApiCall, uses: readonly ts.Identifier[], { tracer }: Inventory): boolean {
  if (library?.idIn !== undefined) return true;
  const name = ts.isCallExpression(node) ? providerName(node) : undefined;
  if (name !== undefined && uses.includes(name)) return true;
  const callee = unwrap(node.expression);
  const owners = ts.isPropertyAccessExpression(callee) ? [callee, callee.expression] : [callee];
  const holders = new Set(owners.flatMap((owner) => [...tracer.trace(owner).through]));
  return uses.some((use) => ts.findAncestor(use, (each) => holders.has(each)) !== undefined);
}
