import { mapModel } from '../../providers/map-model.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import type { Inventory } from '../../source/inventory.ts';
import { idIn } from '../../source/model-ids.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { MappedModel, Target } from '../../target.ts';
import type { Verdicts } from '../verdicts.ts';
import { findCompanions } from './companions.ts';
import { tablesKeyedBy } from './keyed-tables.ts';
import { type Obstacle, obstacleOf } from './model-obstacles.ts';
import { standsForOthers } from './stands-for-others.ts';

/** A place where a model is named, and the model. */
export interface ModelSite {
  readonly node: ts.StringLiteralLike;
  /** The model's id: the whole text, but where a library wants more around it. */
  readonly id: string;
  /** Where the id begins in the text. */
  readonly start: number;
  /** The new id stands behind the vendor. */
  readonly isLed?: boolean;
  /** How the name is held: a value that flows, a member of a union, a key, a list, a comparison. */
  readonly role: 'value' | 'type' | 'key' | 'comparison';
  readonly mapped: MappedModel | undefined;
}

/** Names that must change together: those that reach the same calls, and what is compared with or indexed by them. */
export interface ModelGroup {
  readonly sites: readonly ModelSite[];
  /** Names of the same tables that other vendors are asked for: nothing becomes of them. */
  readonly others: readonly ModelSite[];
  readonly calls: readonly ApiCall[];
  /** Why nothing of it may change; undefined where all of it changes. */
  readonly obstacle: Obstacle | undefined;
}

export interface ModelGroups {
  readonly groups: readonly ModelGroup[];
  /** Where a call's model comes from. */
  readonly flows: ReadonlyMap<ApiCall, Flow>;
  groupOf(call: ApiCall): ModelGroup | undefined;
}

export interface Sources {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}

/** What findings of one group share: they stand or fall together. */
export function groupId({ sites: [first] }: ModelGroup): string {
  return first === undefined ? '' : `${first.node.getSourceFile().fileName}:${first.node.pos}`;
}

/** Collects the model names that reach calls and joins those that must agree. */
export function groupModels({ inventory, target, verdicts }: Sources): ModelGroups {
  // Who asks about a model where the vendor has nothing of the kind must not keep its name from changing.
  const isAsked = (call: ApiCall) => call.resource === 'models' && verdicts.calls.get(call)?.fate !== 'moves';
  const flows = new Map(
    inventory.calls.flatMap((call) => (call.model === undefined || isAsked(call) ? [] : [[call, call.model] as const])),
  );
  const clusters = cluster(flows, inventory.tracer);
  const groups = clusters.map((members) => {
    const siteAt = (node: ts.StringLiteralLike, role: ModelSite['role']) => toSite(node, { role, members, target });
    const all = members.flatMap((call) => literals(flows.get(call)?.leaves ?? []));
    // A test that passes a model to the program expects that very model back: it is the test's own.
    const isTested = members.some(({ node }) => isInTest(node));
    const named = [...new Set(all.filter((node) => isTested || !isInTest(node)))];
    const nodes = new Set(named.filter((node) => !standsForOthers(node)));
    const companions = findCompanions(nodes, inventory);
    const sites = [
      ...[...nodes].flatMap((node) => siteAt(node, ts.isLiteralTypeNode(node.parent) ? 'type' : 'value')),
      ...companions.flatMap(({ node, role }) => siteAt(node, role)),
    ];
    return {
      sites,
      others: named.filter((node) => !nodes.has(node)).flatMap((node) => siteAt(node, 'value')),
      calls: members,
      obstacle: obstacleOf({ sites, members, companions, nodes, verdicts, target, inventory }),
    };
  });
  const byCall = new Map(groups.flatMap((group) => group.calls.map((call) => [call, group] as const)));
  return { groups, flows, groupOf: (call) => byCall.get(call) };
}

/** Calls that share a name, or whose names are keys of one table, form one cluster, in the order of their first calls. */
function cluster(flows: ReadonlyMap<ApiCall, Flow>, tracer: Tracer): ApiCall[][] {
  interface Cluster {
    /** The place of its first call among all. */
    readonly place: number;
    readonly calls: ApiCall[];
    readonly nodes: ts.Node[];
  }
  const clusters = new Map<number, Cluster>();
  const byNode = new Map<ts.Node, Cluster>();
  for (const [place, [call, flow]] of [...flows].entries()) {
    const names = literals(flow.leaves);
    const nodes = [...names, ...names.flatMap((name) => tablesKeyedBy(name, tracer))];
    const touching = [...new Set(nodes.flatMap((node) => byNode.get(node) ?? []))].sort((a, b) => a.place - b.place);
    const [first = { place, calls: [], nodes: [] }, ...others] = touching;
    clusters.set(first.place, first);
    first.calls.push(call, ...others.flatMap(({ calls }) => calls));
    for (const node of [...nodes, ...others.flatMap((other) => other.nodes)]) {
      byNode.set(node, first);
      first.nodes.push(node);
    }
    for (const other of others) clusters.delete(other.place);
  }
  return [...clusters.values()].map(({ calls }) => calls);
}

function literals(leaves: readonly Leaf[]): ts.StringLiteralLike[] {
  return leaves.flatMap((leaf) => (leaf.kind === 'string' || leaf.kind === 'type' ? [leaf.node] : []));
}

/** None where nothing is named, or somebody else's model. */
function toSite(
  node: ts.StringLiteralLike,
  {
    role,
    members: [first],
    target,
  }: { readonly role: ModelSite['role']; readonly members: readonly ApiCall[]; readonly target: Target | null },
): ModelSite[] {
  const named = first === undefined ? undefined : idIn(first, node.text);
  if (named === undefined || named.id === '') return [];
  return [{ node, ...named, role, mapped: target === null ? undefined : mapModel(target, named.id) }];
}
