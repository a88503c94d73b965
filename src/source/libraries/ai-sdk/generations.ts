import type { Flow } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import { type ParamParts, paramParts } from '../../param-parts.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import { mastraGenerations } from '../mastra/generations.ts';
import { aiSdkModule } from './module.ts';

/** What a call of `ai` asks its model for. */
export type GenerationKind = 'text' | 'object' | 'embedding' | 'image' | 'speech' | 'transcription';

/** A call of `ai` that is given a model: `streamText({ model, … })`, `new ToolLoopAgent({ model })`. */
export interface Generation {
  readonly node: ts.CallExpression | ts.NewExpression;
  readonly name: string;
  readonly kind: GenerationKind;
  readonly params: Flow;
  readonly parts: ParamParts;
  readonly model: Flow;
  /** What of Mastra's it is: how a model is asked stands in options of their own there. */
  readonly mastra?: 'agent' | 'memory' | 'asking';
  /** The agents of which this is a call. */
  readonly agents?: readonly ts.Node[];
}

/** Functions and classes of `ai` that are given a model. */
export const KINDS: Readonly<Record<string, GenerationKind>> = {
  generateText: 'text',
  streamText: 'text',
  streamUI: 'text',
  Agent: 'text',
  ToolLoopAgent: 'text',
  generateObject: 'object',
  streamObject: 'object',
  embed: 'embedding',
  embedMany: 'embedding',
  generateImage: 'image',
  generateSpeech: 'speech',
  transcribe: 'transcription',
};

/** What stands before the name of an export as long as it is an experiment. */
const PREFIXES = ['experimental_', 'unstable_', 'Experimental_'] as const;

const known = new WeakMap<Tracer, readonly Generation[]>();

/** Every call of `ai` or of Mastra that is given a model, found once. */
export function findGenerations(tracer: Tracer): readonly Generation[] {
  const generations = known.get(tracer) ?? find();
  known.set(tracer, generations);
  return generations;

  function find(): Generation[] {
    const { calls, constructions } = tracer.index;
    const names = Object.keys(KINDS).flatMap((name) => [name, ...PREFIXES.map((prefix) => prefix + name)]);
    const mayGenerate = createNamedCallee(names, tracer.index);
    const own = [...calls, ...constructions].filter(({ expression }) => mayGenerate(expression)).flatMap(toGeneration);
    return [...own, ...mastraGenerations(tracer)];
  }

  function toGeneration(node: Generation['node']): Generation[] {
    const [argument] = node.arguments ?? [];
    if (argument === undefined) return [];
    const [name] = tracer.trace(node.expression).leaves.flatMap((leaf) => coreExport(leaf) ?? []);
    const kind = name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (name === undefined || kind === undefined) return [];
    const params = tracer.trace(argument);
    return [
      { node, name, kind, params, parts: paramParts(params, tracer), model: tracer.member(params, 'model', node) },
    ];
  }
}

/** The export of `ai` that an origin is, under the name it has once it is no experiment any more. */
export function coreExport(leaf: Flow['leaves'][number]): string | undefined {
  if (leaf.kind !== 'external' || aiSdkModule(leaf.specifier)?.package !== 'core') return undefined;
  const [name, ...rest] = leaf.path;
  const prefix = PREFIXES.find((each) => name?.startsWith(each)) ?? '';
  return rest.length > 0 ? undefined : name?.slice(prefix.length);
}
