import { type Flow, flowOf, join, type Leaf, NOTHING } from '../../flow.ts';
import { paramParts } from '../../param-parts.ts';
import { returnsOf } from '../../returns.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import type { Generation } from '../ai-sdk/generations.ts';
import { type MastraUse, mastraUses } from './uses.ts';

/** Options of an agent that say how its model is asked: the newest name first, those of the time before 1.0 behind. */
const DEFAULTS = ['defaultOptions', 'defaultVNextStreamOptions', 'defaultGenerateOptions', 'defaultStreamOptions'];

/** What Mastra asks models of the AI SDK for: agents, their calls, and memories that embed. */
export function mastraGenerations(tracer: Tracer): Generation[] {
  return mastraUses(tracer).flatMap((use): Generation[] => {
    const { node, kind } = use;
    const [first, second] = node.arguments ?? [];
    if (first === undefined || kind === 'embedder') return [];
    if (kind === 'asking') return second === undefined ? [] : [asking(use, second)];
    const params = tracer.trace(first);
    const isAgent = kind === 'agent';
    const options = isAgent ? DEFAULTS : ['embedderOptions'];
    return [
      {
        node,
        name: isAgent ? 'Agent' : 'Memory',
        kind: isAgent ? 'text' : 'embedding',
        params,
        parts: partsOf(params, options, node),
        model: modelGiven(params, { name: isAgent ? 'model' : 'embedder', node, tracer }),
        mastra: kind,
      },
    ];
  });

  function asking({ node, agents }: MastraUse, options: ts.Expression): Generation {
    const params = tracer.trace(options);
    const models = agents.map((agent) => {
      const [given] = agent.arguments ?? [];
      return given === undefined ? NOTHING : modelGiven(tracer.trace(given), { name: 'model', node: agent, tracer });
    });
    return {
      node,
      name: 'Agent',
      kind: 'text',
      params,
      parts: partsOf(params, [], node),
      model: join(models),
      mastra: 'asking',
      agents,
    };
  }

  /** The literals that say how a model is asked: the options themselves, and what stands within them. */
  function partsOf(params: Flow, names: readonly string[], node: ts.Node): Generation['parts'] {
    const own = names.map((name) => tracer.member(params, name, node));
    const settings = [params, ...own].map((flow) => tracer.member(flow, 'modelSettings', node));
    const parts = [params, ...own, ...settings].map((flow) => paramParts(known(flow), tracer));
    return { literals: [...new Set(parts.flatMap(({ literals }) => literals))], isHidden: parts[0]?.isHidden ?? false };
  }
}

function known({ leaves, through }: Flow): Flow {
  return { leaves: leaves.filter(({ kind }) => kind === 'object'), through };
}

interface Giving {
  /** The option. */
  readonly name: string;
  readonly node: ts.Node;
  readonly tracer: Tracer;
}

/** What an option gives as a model: also what a function chooses, and each of a list that is tried in turn. */
export function modelGiven(options: Flow, { name, node, tracer }: Giving): Flow {
  const given = tracer.member(options, name, node);
  return join(given.leaves.map((leaf) => opened(leaf, { node, tracer })));
}

function opened(leaf: Leaf, { node, tracer }: Omit<Giving, 'name'>): Flow {
  if (leaf.kind === 'function') return returnsOf(leaf.node, tracer);
  if (leaf.kind !== 'array') return flowOf(leaf);
  const items = tracer.elements(flowOf(leaf));
  return join([tracer.member(items, 'model', node)]);
}
