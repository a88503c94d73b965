import { mapModel } from '../../providers/map-model.ts';
import type { Leaf } from '../../source/flow.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { modelVariables, sharedModelVariables } from '../env/model-variables.ts';
import type { ModelSite } from './model-groups.ts';

/** A name as it is written, and as it will be. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

export interface Renamings {
  /** Each once. */
  readonly all: readonly Renaming[];
  /** The names among them that an expression may give; `isSure`: it gives nothing else. */
  reaching(expression: ts.Expression): { readonly names: readonly Renaming[]; readonly isSure: boolean };
  /** What a literal reads after the migration. */
  textOf(node: ts.StringLiteralLike): string;
}

/** How the names of models that move change: those written in code, and those that `.env*` files give to a variable. */
export function renamings(context: RuleContext): Renamings {
  const { models, verdicts, inventory, target } = context;
  const sites = models.groups
    .filter(({ obstacle, calls }) => obstacle === undefined && calls.some(isMoving))
    .flatMap((group) => group.sites);
  const byNode = new Map<ts.Node, Renaming>(
    sites.flatMap((site) => {
      const renaming = ofSite(site, target);
      return renaming === undefined ? [] : [[site.node, renaming] as const];
    }),
  );
  const shared = sharedModelVariables(context);
  const variables = new Set([...modelVariables(context)].filter((name) => !shared.has(name)));
  const ofVariable = (name: string): Renaming[] =>
    target === null || !variables.has(name)
      ? []
      : inventory.valuesOf(name).flatMap((from) => {
          const to = mapModel(target, from)?.to;
          return to === undefined || to === from ? [] : [{ from, to }];
        });
  const namesOf = (leaf: Leaf): Renaming[] => {
    if (leaf.kind === 'env') return ofVariable(leaf.name);
    if (leaf.kind === 'unknown') return echoed(leaf);
    return 'node' in leaf ? [byNode.get(leaf.node) ?? []].flat() : [];
  };
  const written = [...byNode.values(), ...[...variables].flatMap(ofVariable)];
  return {
    all: [...new Map(written.map((each) => [`${each.from} ${each.to}`, each])).values()],
    reaching: (expression) => {
      const { leaves } = inventory.tracer.trace(expression);
      const names = leaves.map(namesOf);
      return { names: names.flat(), isSure: names.every((each) => each.length > 0) };
    },
    textOf: (node) => byNode.get(node)?.to ?? node.text,
  };

  function isMoving(call: (typeof models.groups)[number]['calls'][number]): boolean {
    return verdicts.calls.get(call)?.fate === 'moves';
  }

  /** `answer.model`: the vendor names the model that it was asked for. */
  function echoed({ node, path }: Extract<Leaf, { kind: 'unknown' }>): Renaming[] {
    if (path.at(-1) !== 'model') return [];
    const call = inventory.calls.find((each) => each.node === node);
    const group = call === undefined ? undefined : models.groupOf(call);
    return (group?.sites ?? []).flatMap((site) => byNode.get(site.node) ?? []);
  }
}

function ofSite(
  { node: { text }, start, mapped, isLed }: ModelSite,
  target: RuleContext['target'],
): Renaming | undefined {
  const lead = isLed === true && target !== null ? `${target.provider.id}/` : text.slice(0, start);
  const to = mapped === undefined ? text : lead + mapped.to;
  return to === text ? undefined : { from: text, to };
}
