import type { FileEdit } from '../../edit.ts';
import { type Client, optionFlow } from '../../source/clients.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import { quoted } from '../quote.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressFallback } from './address-fallback.ts';
import { writtenAddress } from './address-settings.ts';
import { isAddressTaken } from './address-takers.ts';
import { addressTexts } from './address-texts.ts';
import type { MoveContext } from './client-options.ts';
import { lateAddress, lateAddresses } from './late-address.ts';

interface AddressChange {
  readonly edits: readonly FileEdit[];
  /** What is replaced as a whole, and may leave imports unused. */
  readonly gone: readonly ts.Node[];
}

/** The same as `addressChange`, with the imports that it leaves unused taken out. */
export function addressEdits(client: Client, context: MoveContext): FileEdit[] | undefined {
  const change = addressChange(client, context);
  return change && [...change.edits, ...unusedImportEdits(change.gone, context.inventory)];
}

/**
 * Gives an existing base URL the target's address, at every literal it is made of; undefined where the client has none
 * of its own, so that one must be added.
 */
export function addressChange(client: Client, context: MoveContext): AddressChange | undefined {
  const { target, inventory, verdicts } = context;
  const { tracer } = inventory;
  const name = client.sdk === 'v3-client' ? 'basePath' : 'baseURL';
  const second = client.sdk === 'v3-client' ? client.node.arguments?.[1] : undefined;
  const flow = second === undefined ? optionFlow(client, name, tracer) : tracer.trace(second);
  const leaves = flow.leaves.filter((leaf) => leaf.kind !== 'undefined');
  const property = writtenAddress(client);
  const late = property === undefined ? lateAddress(client, tracer) : undefined;
  const inOptions = property && ts.isPropertyAssignment(property) ? property.initializer : late;
  const short = property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  const written = second ?? inOptions;
  if (leaves.length === 0 && written === undefined) return undefined;
  // What other code joins its own paths to stays as it is; this client gets an address of its own.
  const isTaken = isAddressTaken(client, leaves, context);
  const own = written ?? short;
  if (own === undefined && (isTaken || isSharedHolder([flow], { inventory, verdicts, client }))) {
    // `if (url) options.baseURL = url` would send it back to where the variable leads.
    const late = lateAddresses(client, tracer);
    const edits = late.map((value) => replace(value, quoted(target.baseURL, value.getSourceFile())));
    return edits.length === 0 ? undefined : { edits, gone: late };
  }
  if (own !== undefined && (isTaken || isSharedAddress(flow, leaves, { client, context }))) {
    const address = quoted(target.baseURL, own.getSourceFile());
    const text = own === short ? `${short.text}: ${address}` : address;
    return { edits: [replace(own, text)], gone: [own] };
  }
  const edits = leaves.flatMap((leaf) => addressTexts(leaf, context));
  return { edits: [...edits, ...addressFallback({ flow, written, property: property ?? late }, context)], gone: [] };
}

/** Whether an address comes with what is spread into the options, and what stays takes it from there as well. */
export function isBroughtShared(client: Client, context: MoveContext): boolean {
  const { leaves } = optionFlow(client, 'baseURL', context.inventory.tracer);
  const isGiven = leaves.some((leaf) => leaf.kind !== 'undefined');
  return isGiven && addressChange(client, context) === undefined;
}

/** Whether a constant that holds the address, or its host, is used outside of moving clients. */
function isSharedAddress(
  flow: Flow,
  leaves: readonly Leaf[],
  { client, context: { inventory, verdicts, env } }: { readonly client: Client; readonly context: MoveContext },
): boolean {
  const heads = leaves.flatMap((leaf) => {
    const [span] = leaf.kind === 'template' && leaf.node.head.text === '' ? leaf.node.templateSpans : [];
    return span === undefined ? [] : [inventory.tracer.trace(span.expression)];
  });
  return isSharedHolder([flow, ...heads], { inventory, verdicts, client }) || env.readsItself(client, 'baseURL');
}
