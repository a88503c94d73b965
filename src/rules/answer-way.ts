import { judgeParam } from '../providers/compat.ts';
import type { Fact } from '../providers/fact.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { ParamCall } from './openai-sdk/param-call.ts';
import { givenFields } from './openai-sdk/param-question.ts';

/** Ways to get an answer in the shape of a schema: what each sends, and what the model must be able to. */
const WAYS = {
  jsonSchema: { name: 'response_format.type', value: 'json_schema', can: ({ schema }: ModelFacts) => schema },
  functionCalling: { name: 'tool_choice', value: 'function', can: ({ tools }: ModelFacts) => tools },
  legacyFunctions: { name: 'functions', value: undefined, can: ({ tools }: ModelFacts) => tools },
  jsonMode: { name: 'response_format.type', value: 'json_object', can: ({ json }: ModelFacts) => json },
} as const;
export type AnswerWay = keyof typeof WAYS;

/** Whether a vendor takes a way; `open`: nobody documents it. */
export interface WayTaken {
  readonly taken: 'yes' | 'no' | 'open';
  readonly fact?: Fact;
}

/** Asks the vendor's data whether the models that a call becomes can answer in a way. */
export function takesWay(way: AnswerWay, judged: ParamCall): WayTaken {
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
