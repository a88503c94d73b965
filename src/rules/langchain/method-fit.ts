import { judgeParam } from '../../providers/compat.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ModelFacts } from '../../providers/model.ts';
import type { Release } from '../../source/libraries/langchain/release.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { givenFields } from '../openai-sdk/param-question.ts';

/** A way to get an answer in the shape of a schema: by a schema on the wire, by a forced tool call, by JSON alone. */
export type Method = 'jsonSchema' | 'functionCalling' | 'jsonMode';

/** What becomes of the way that structured output goes. */
export interface MethodFit {
  readonly was: Method;
  /** The same where it may stay; undefined where the vendor takes none of them. */
  readonly method: Method | undefined;
  /** Nobody documents that the vendor takes it. */
  readonly isOpen: boolean;
  /** Why the old one goes. */
  readonly fact?: Fact | undefined;
}

type Taken = 'yes' | 'no' | 'open';

/** What each way sends, and what the model must be able to. */
const WAYS = {
  jsonSchema: { name: 'response_format.type', value: 'json_schema', can: ({ schema }: ModelFacts) => schema },
  functionCalling: { name: 'tool_choice', value: 'function', can: ({ tools }: ModelFacts) => tools },
  jsonMode: { name: 'response_format.type', value: 'json_object', can: ({ json }: ModelFacts) => json },
} as const;

/** The others in the order of how much they promise. */
const ORDER: readonly Method[] = ['functionCalling', 'jsonSchema', 'jsonMode'];

/** Whether a model can go on as it did; `written`: the way that the code asks for. */
export function methodFit(written: Method | undefined, judged: ParamCall, release: Release): MethodFit {
  const was = written ?? (release.isEager ? 'functionCalling' : 'jsonSchema');
  const own = takes(was, judged);
  if (own.taken !== 'no') return { was, method: was, isOpen: own.taken === 'open' };
  const others = ORDER.filter((way) => way !== was && !(way === 'jsonSchema' && release.isEager));
  const taken = others.map((way) => ({ way, ...takes(way, judged) }));
  const next = taken.find((each) => each.taken === 'yes') ?? taken.find((each) => each.taken === 'open');
  return { was, method: next?.way, isOpen: next?.taken === 'open', fact: own.fact };
}

function takes(way: Method, judged: ParamCall): { readonly taken: Taken; readonly fact?: Fact } {
  const { operation, target, models } = judged;
  const { name, value, can } = WAYS[way];
  for (const { to } of models) {
    const facts = target.provider.models.find(({ id }) => id === to);
    if (facts !== undefined && can(facts) === false) return { taken: 'no', fact: facts };
  }
  const rules = target.provider.params[operation];
  const ids = models.map(({ to }) => to);
  const answer = judgeParam({ operation, rules, name, value, models: ids, given: givenFields(judged) });
  if (answer === undefined) return { taken: 'yes' };
  return answer.verdict.kind === 'undocumented' ? { taken: 'open' } : { taken: 'no', fact: answer.rule };
}
