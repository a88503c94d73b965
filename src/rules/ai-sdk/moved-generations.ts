import type { Operation } from '../../openai/operations.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { findGenerations, type Generation } from '../../source/libraries/ai-sdk/generations.ts';
import { modelsOf } from '../../source/libraries/ai-sdk/models-behind.ts';
import { OPERATION_OF_KIND } from '../../source/libraries/ai-sdk/settings.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom, type Target } from '../../target.ts';
import { type Known, type NewProvider, providerMoves } from './moves.ts';

/** A generation of which a model moves, with what it is judged by. */
export interface MovedGeneration {
  readonly generation: Generation;
  readonly operation: Operation;
  readonly provider: NewProvider;
  /** The key of `providerOptions` that the new models read; undefined where only the run knows it. */
  readonly optionsKey: string | undefined;
  /** The calls that make its models. */
  readonly calls: readonly ApiCall[];
  /** The target as its models' place sees it. */
  readonly target: Target;
  /** Every model that it may be given moves to one and the same provider. */
  readonly isSure: boolean;
}

/** The generations whose models move, as far as the code shows where these are made. */
export function movedGenerations({ inventory, target, verdicts }: Known): MovedGeneration[] {
  const { tracer } = inventory;
  const own = inventory.calls.filter(({ library }) => library?.family === 'ai-sdk');
  const known = new Map<ts.Node, ApiCall>(own.map((call) => [call.node, call]));
  const providers = new Map(
    providerMoves({ inventory, target, verdicts }).flatMap((move) =>
      move.providers.flatMap((provider) => provider.calls.map((call) => [call, provider] as const)),
    ),
  );
  return findGenerations(tracer).flatMap((generation): MovedGeneration[] => {
    const operation = OPERATION_OF_KIND[generation.kind];
    const { calls, isWhole } = modelsOf(generation, { known, tracer });
    const moving = calls.flatMap((call) => providers.get(call) ?? []);
    const [provider] = moving;
    if (operation === undefined || provider === undefined) return [];
    const isOne = moving.length === calls.length && moving.every((other) => isAlike(other, provider));
    return [
      {
        generation,
        operation,
        provider,
        optionsKey: optionsKeyOf(provider),
        calls,
        target: seenFrom(target, provider.place),
        isSure: isWhole && isOne,
      },
    ];
  });
}

/** Whether two providers, of two files say, read the same options. */
function isAlike(one: NewProvider, other: NewProvider): boolean {
  return one.package === other.package && one.place === other.place && optionsKeyOf(one) === optionsKeyOf(other);
}

/** What the models of a provider look for in `providerOptions`. */
function optionsKeyOf({ package: found, place, client, isInPlace }: NewProvider): string | undefined {
  if (found.optionsKey !== undefined) return found.optionsKey;
  const literal = isInPlace ? optionsLiteral(client.options) : undefined;
  const name = literal === undefined ? undefined : propertyOf(literal, 'name');
  if (name === undefined) return place.provider.id;
  const value = ts.isPropertyAssignment(name) ? name.initializer : undefined;
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}
