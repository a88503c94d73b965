import type { RuleContext } from '../context.ts';

type Judged = Pick<RuleContext, 'models' | 'verdicts'>;

/** Variables from which moved calls read the name of their model. */
export function modelVariables(judged: Judged): ReadonlySet<string> {
  return readBy(judged, (fate) => fate === 'moves');
}

/** Those of them from which calls that do not move read it too: there the name stays, as it does where the code writes it. */
export function sharedModelVariables(judged: Judged): ReadonlySet<string> {
  const moved = modelVariables(judged);
  return new Set([...readBy(judged, (fate) => fate !== 'moves')].filter((name) => moved.has(name)));
}

function readBy({ models, verdicts }: Judged, isMeant: (fate: string | undefined) => boolean): ReadonlySet<string> {
  return new Set(
    [...models.flows].flatMap(([call, flow]) =>
      isMeant(verdicts.calls.get(call)?.fate)
        ? flow.leaves.flatMap((leaf) => (leaf.kind === 'env' ? [leaf.name] : []))
        : [],
    ),
  );
}
