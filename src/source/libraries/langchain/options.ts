import { type ClientOptions, optionAt } from '../../clients.ts';
import { type Flow, NOTHING } from '../../flow.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';

type Maker = ts.NewExpression | ts.CallExpression;

/** What a construction is given: options, a model's name in front of them, and settings of the connection behind them. */
export interface Given {
  readonly options: ClientOptions<Maker>;
  /** `new ChatOpenAI('gpt-4o', { … })` */
  readonly name: ts.Expression | undefined;
  /** `new ChatOpenAI({ … }, { basePath })`, as old releases have it. */
  readonly settings: ts.Expression | undefined;
}

export function givenTo(node: Maker, tracer: Tracer): Given {
  const [first, second, third] = node.arguments ?? [];
  const isNamed = first !== undefined && isText(first, tracer);
  const argument = isNamed ? second : first;
  const flow = argument === undefined ? NOTHING : tracer.trace(argument);
  return {
    options: { argument, holder: node, flow },
    name: isNamed ? first : undefined,
    settings: isNamed ? third : second,
  };
}

/** What is passed for an option, by the SDK's name for it: among the options, or among settings of the connection. */
export function passedFor(name: string, { options, settings }: Given, tracer: Tracer): Flow {
  const within = (option: string) =>
    tracer.member(optionAt(options, 'configuration', tracer), option, options.argument ?? options.holder);
  const beside = (option: string) =>
    settings === undefined ? NOTHING : tracer.member(tracer.trace(settings), option, settings);
  switch (name) {
    case 'apiKey':
      // What the SDK underneath is given goes before the options, where it is known to hold a key.
      return firstGiven([
        () => known(within('apiKey')),
        () => known(beside('apiKey')),
        () => optionAt(options, 'apiKey', tracer),
        () => optionAt(options, 'openAIApiKey', tracer),
        () => within('apiKey'),
        () => beside('apiKey'),
      ]);
    case 'baseURL':
      return firstGiven([
        () => within('baseURL'),
        () => within('basePath'),
        () => beside('baseURL'),
        () => beside('basePath'),
        () => optionAt(options, 'baseUrl', tracer),
      ]);
    default:
      return firstGiven([() => within(name), () => beside(name)]);
  }
}

function known(flow: Flow): Flow {
  return flow.leaves.some(({ kind }) => kind === 'unknown') ? NOTHING : flow;
}

/** The first flow that gives anything; where none does, what the first says of it that says anything. */
export function firstGiven(flows: readonly (() => Flow)[]): Flow {
  let first: Flow | undefined;
  for (const flow of flows) {
    const found = flow();
    if (found.leaves.some(({ kind }) => kind !== 'undefined')) return found;
    if (first === undefined || first.leaves.length === 0) first = found;
  }
  return first ?? NOTHING;
}

function isText(argument: ts.Expression, tracer: Tracer): boolean {
  const { leaves } = tracer.trace(argument);
  return leaves.length > 0 && leaves.every(({ kind }) => kind === 'string' || kind === 'template' || kind === 'type');
}
