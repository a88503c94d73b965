import type { Fact } from '../../providers/fact.ts';
import type { Release } from '../../source/libraries/langchain/release.ts';
import { type AnswerWay, takesWay } from '../answer-way.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';

/** What LangChain calls a way to get an answer in the shape of a schema. */
export type Method = Exclude<AnswerWay, 'legacyFunctions'>;

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

/** In the order of how much they promise. */
export const METHODS: readonly Method[] = ['functionCalling', 'jsonSchema', 'jsonMode'];

/** Whether a model can go on as it did; `written`: the way that the code asks for. */
export function methodFit(written: Method | undefined, judged: ParamCall, release: Release): MethodFit {
  const was = written ?? (release.isEager ? 'functionCalling' : 'jsonSchema');
  const own = takesWay(was, judged);
  if (own.taken !== 'no') return { was, method: was, isOpen: own.taken === 'open' };
  const others = METHODS.filter((way) => way !== was && !(way === 'jsonSchema' && release.isEager));
  const taken = others.map((way) => ({ way, ...takesWay(way, judged) }));
  const next = taken.find((each) => each.taken === 'yes') ?? taken.find((each) => each.taken === 'open');
  return { was, method: next?.way, isOpen: next?.taken === 'open', fact: own.fact };
}
