import { type OpenAIModelFacts, openAIModelFacts } from '../../openai/model-facts.ts';
import type { ModelFacts } from '../../providers/model.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isInTest } from '../../source/test-file.ts';
import { type MappedModel, placeOf, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { modelsOf } from './models-of.ts';
import { type WrittenProperty, writtenParam } from './param-parts.ts';

/** A chat that moves, with what is known of its models before and after. */
export interface MovedChat {
  readonly call: ApiCall;
  /** Whose it becomes. */
  readonly provider: Provider;
  readonly models: readonly MovedModel[];
  readonly confidence: 'certain' | 'likely';
  /** The property of this name that its parameters are written with; undefined where none of them shows one. */
  property(name: string): WrittenProperty | undefined;
}

export interface MovedModel {
  readonly mapped: MappedModel;
  /** Undefined where nobody documents the old model. */
  readonly was: OpenAIModelFacts | undefined;
  /** Undefined for a model of the user's choice that the vendor's data does not list. */
  readonly now: ModelFacts | undefined;
}

/** The chats that move, in the program itself: what a test expects of a stand-in is the test's own business. */
export function movedChats(context: Omit<RuleContext, 'env' | 'chats' | 'packages' | 'sharing'>): MovedChat[] {
  const { target, verdicts } = context;
  if (target === null) return [];
  return movedCalls(context).flatMap((call): MovedChat[] => {
    const verdict = verdicts.calls.get(call);
    if (call.resource !== 'chat.completions' || verdict?.fate !== 'moves') return [];
    const provider = providerOf(call, target);
    const models = modelsOf(call, context).map((mapped) => ({
      mapped,
      was: openAIModelFacts(mapped.from),
      now: provider.models.find(({ id }) => id === mapped.to),
    }));
    return [
      {
        call,
        provider,
        models,
        confidence: verdict.certain ? 'certain' : 'likely',
        property: (name) => call.parts.literals.flatMap((literal) => writtenParam(literal, name, call) ?? [])[0],
      },
    ];
  });
}

/** All calls that move, in the program itself. */
export function movedCalls({ inventory, verdicts }: Pick<RuleContext, 'inventory' | 'verdicts'>): ApiCall[] {
  return inventory.calls.filter((call) => verdicts.calls.get(call)?.fate === 'moves' && !isInTest(call.node));
}

/** Whose a call becomes. */
export function providerOf({ resource }: ApiCall, target: Target): Provider {
  return placeOf(target, resource).provider;
}
