import { representative } from '../../openai/tokenizers.ts';
import type { Flow } from '../../source/flow.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInside } from '../../source/is-inside.ts';
import type { NamedTokenizer } from '../../source/tokenizer-uses.ts';
import { ts } from '../../source/ts.ts';
import type { MappedModel } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import type { ModelGroup } from './model-groups.ts';

/** A tokenizer that a moved model's new name would reach. */
export interface Pin {
  readonly use: NamedTokenizer;
  readonly group: ModelGroup;
  /** What the name stands for before the tokenizer, and one of the names that would reach it instead. */
  readonly from: string;
  readonly to: string;
  /** Where the old name is written from now on; none where that would be within what changes itself. */
  readonly places: readonly ts.Expression[];
  /** Parameters and constants that feed nothing but tokenizers, and so go on holding the old name. */
  readonly kept: readonly ts.Declaration[];
}

/** The names that change: a tokenizer knows those of the time it was published, and throws on others. */
export function changedNames(group: ModelGroup): ReadonlyMap<ts.Node, MappedModel> {
  if (group.obstacle !== undefined) return new Map();
  return new Map(
    group.sites.flatMap(({ node, mapped }) =>
      mapped === undefined || mapped.to === mapped.from ? [] : [[node, mapped] as const],
    ),
  );
}

/** Every tokenizer that is given the name of a model that moves. */
export function tokenizerPins({
  inventory,
  models,
  verdicts,
  target,
}: Pick<RuleContext, 'inventory' | 'models' | 'verdicts' | 'target'>): Pin[] {
  if (target === null) return [];
  const moving = models.groups
    .filter(({ calls }) => calls.some((call) => verdicts.calls.get(call)?.fate === 'moves'))
    .map((group) => ({ group, names: changedNames(group) }));
  return inventory.tokenizers.named.flatMap((use): Pin[] => {
    const flow = inventory.tracer.trace(use.name);
    for (const { group, names } of moving) {
      const reached = mappedIn(flow, names);
      const from = representative(reached.map((mapped) => mapped.from));
      const to = reached[0]?.to;
      if (from === undefined || to === undefined) continue;
      return [{ use, group, from, to, ...placesOf(use, names, inventory) }];
    }
    return [];
  });
}

function mappedIn({ leaves }: Flow, names: ReadonlyMap<ts.Node, MappedModel>): MappedModel[] {
  return leaves.flatMap((leaf) => ('node' in leaf ? (names.get(leaf.node) ?? []) : []));
}

/**
 * The outermost expressions that feed the tokenizer alone: of `count(text, model)`, whose `model` goes to the tokenizer
 * and nowhere else, the argument, so that the function keeps its shape.
 */
function placesOf(
  { name }: NamedTokenizer,
  names: ReadonlyMap<ts.Node, MappedModel>,
  { tracer, tokenizers }: Inventory,
): Pick<Pin, 'places' | 'kept'> {
  const feeding = new Set<ts.Node>(tokenizers.named.map((each) => each.name));
  const kept: ts.Declaration[] = [];
  const climb = (value: ts.Expression, depth = 0): readonly ts.Expression[] => {
    const holder = depth > 8 ? undefined : onlyFeeds(value);
    const sources = holder === undefined ? [] : sourcesOf(holder);
    if (holder === undefined || sources.length === 0 || sources.some(holdsName)) return [value];
    kept.push(holder);
    return sources.filter(isReached).flatMap((source) => climb(source, depth + 1));
  };
  const isReached = (value: ts.Expression) => mappedIn(tracer.trace(value), names).length > 0;
  const holdsName = (value: ts.Expression) => [...names.keys()].some((node) => isInside(node, value));
  const places = climb(name);
  return places.some(holdsName) ? { places: [], kept: [] } : { places, kept };

  /** The parameter or constant that an expression reads, where nobody but tokenizers reads it. */
  function onlyFeeds(value: ts.Expression): ts.ParameterDeclaration | ts.VariableDeclaration | undefined {
    const bound = ts.isIdentifier(value) ? tracer.bindings.bind(value) : undefined;
    const node = bound?.kind === 'declaration' ? bound.node : undefined;
    if (node === undefined || !(ts.isParameter(node) || ts.isVariableDeclaration(node))) return undefined;
    const isPlain =
      ts.isIdentifier(node.name) && (ts.isParameter(node) ? node.initializer === undefined : isConst(node));
    return isPlain && tracer.bindings.references(node).every((use) => feeding.has(use)) ? node : undefined;
  }

  function sourcesOf(holder: ts.ParameterDeclaration | ts.VariableDeclaration): readonly ts.Expression[] {
    if (ts.isVariableDeclaration(holder)) return holder.initializer === undefined ? [] : [holder.initializer];
    const position = holder.parent.parameters.indexOf(holder);
    const { calls, escapes } = tracer.callers(holder.parent);
    const given = calls.map((call) => (call.some(ts.isSpreadElement) ? undefined : call[position]));
    return escapes || given.includes(undefined) ? [] : given.filter((argument) => argument !== undefined);
  }
}

function isConst({ parent }: ts.VariableDeclaration): boolean {
  return (parent.flags & ts.NodeFlags.Const) !== 0;
}
