import type { RuleContext } from '../context.ts';

/** Variables from which moved calls read the name of their model. */
export function modelVariables({ models, verdicts }: Pick<RuleContext, 'models' | 'verdicts'>): ReadonlySet<string> {
  return new Set(
    [...models.flows].flatMap(([call, flow]) =>
      verdicts.calls.get(call)?.fate === 'moves'
        ? flow.leaves.flatMap((leaf) => (leaf.kind === 'env' ? [leaf.name] : []))
        : [],
    ),
  );
}
