import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { Target } from '../../target.ts';
import { leavesWhole, placesNear } from '../departure.ts';
import { proxiesOf } from '../http/address-nodes.ts';
import { keysIn } from '../http/request-variables.ts';
import type { Verdicts } from '../verdicts.ts';

/** Keys that proxies add to requests whose callers nobody sees: they follow what the proxy leads to. */
export function proxyReadings({
  inventory,
  target,
  verdicts,
}: {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}) {
  const { calls, proxies, tracer } = inventory;
  const seen = new Set(calls.flatMap((call) => proxiesOf(call)));
  return proxies
    .filter((proxy) => !seen.has(proxy))
    .flatMap(({ to, authorizations }) => {
      const near = placesNear(to.file, { verdicts, inventory });
      const place = target === null ? null : near.length === 1 && leavesWhole(verdicts) ? near[0] : undefined;
      return authorizations
        .flatMap((value) => keysIn(value, { tracer }))
        .filter(({ name }) => isOpenAIEnvName(name))
        .map((variable) => ({ ...variable, client: undefined, call: undefined, place }));
    });
}
