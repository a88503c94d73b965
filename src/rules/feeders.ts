import type { Resource } from '../providers/resources.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Inventory } from '../source/inventory.ts';
import { placeOf, type Target } from '../target.ts';
import { isNear } from './near.ts';
import { servedAt } from './reach.ts';

/** Parts of the API that are of no use but for others: files are stored for batches, tuning, assistants, searches. */
export const FEEDERS: ReadonlySet<Resource> = new Set<Resource>(['files', 'uploads']);

const READERS: ReadonlySet<Resource> = new Set<Resource>([
  'assistants',
  'threads',
  'vector_stores',
  'containers',
  'fine_tuning',
  'batches',
]);

/**
 * The calls that stay and work with the files which these calls store or fetch; none where something of the same
 * program that reads files moves, or where the calls do more than that.
 */
export function readersThatStay(calls: readonly ApiCall[], inventory: Inventory, target: Target | null): ApiCall[] {
  if (target === null || calls.length === 0 || !calls.every(({ resource }) => FEEDERS.has(resource))) return [];
  const readers = inventory.calls.filter(
    ({ resource, node }) => READERS.has(resource) && calls.some((call) => isNear(call.node, node, inventory)),
  );
  const isServed = (call: ApiCall) => servedAt(call, placeOf(target, call.resource))?.action === 'rewrite';
  return readers.some(isServed) ? [] : readers;
}
