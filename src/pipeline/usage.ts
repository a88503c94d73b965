import { compareText } from '../compare-text.ts';
import type { Family } from '../finding.ts';
import { openAIModel } from '../openai/models.ts';
import type { ModelKind } from '../providers/model.ts';
import type { Resource } from '../providers/resources.ts';
import type { RuleContext } from '../rules/context.ts';
import { CALLING, familyOfCall, familyOfClient } from '../rules/in-play.ts';

/** What the prompts must know of a repository before a target is chosen. */
export interface Usage {
  /** Files that call each part of the API through an OpenAI client. */
  readonly resources: ReadonlyMap<Resource, readonly string[]>;
  readonly models: readonly { readonly id: string; readonly kind: ModelKind; readonly occurrences: number }[];
  readonly clients: number;
  /** Families that would have something to do here. */
  readonly families: readonly Family[];
}

export const NO_USAGE: Usage = { resources: new Map(), models: [], clients: 0, families: [] };

/** Sums up an inventory that was judged without a target. */
export function usageOf({ inventory, verdicts, models, env }: RuleContext): Usage {
  const resources = new Map<Resource, Set<string>>();
  const occurrences = new Map<string, number>();
  for (const [call, { fate }] of verdicts.calls) {
    if (fate !== 'moves') continue;
    const files = resources.get(call.resource) ?? new Set();
    resources.set(call.resource, files.add(inventory.island.pathOf(call.node)));
  }
  for (const { sites, calls } of models.groups) {
    if (!calls.some((call) => verdicts.calls.get(call)?.fate === 'moves')) continue;
    for (const { node } of sites)
      if (openAIModel(node.text) !== undefined) occurrences.set(node.text, (occurrences.get(node.text) ?? 0) + 1);
  }
  const moving = [...verdicts.clients].flatMap(([client, { fate }]) =>
    fate === 'moves' ? [familyOfClient(client)] : [],
  );
  const asking = [...verdicts.calls].flatMap(([call, { fate }]) =>
    fate !== 'left' && (call.http !== undefined || call.library !== undefined) ? [familyOfCall(call)] : [],
  );
  const used = new Set<Family>([...moving, ...asking]);
  const isKeyed = env.variables.some(({ moved }) => moved.length > 0);
  return {
    resources: new Map([...resources].map(([resource, files]) => [resource, [...files].sort()])),
    models: [...occurrences]
      .map(([id, count]) => ({ id, kind: openAIModel(id)?.kind ?? 'other', occurrences: count }))
      .sort((a, b) => b.occurrences - a.occurrences || compareText(a.id, b.id)),
    clients: moving.length,
    families: [
      ...CALLING.filter((family) => used.has(family)),
      ...(used.size > 0 && isKeyed ? (['env'] as const) : []),
    ],
  };
}
