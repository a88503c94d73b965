import type { Operation } from '../../openai/operations.ts';
import { COMPATIBLE_PACKAGES } from '../../providers/ai-sdk-package.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { findGenerations, type Generation } from '../../source/libraries/ai-sdk/generations.ts';
import { modelsOf } from '../../source/libraries/ai-sdk/models-behind.ts';
import { OPERATION_OF_KIND } from '../../source/libraries/ai-sdk/settings.ts';
import { isRouted } from '../../source/libraries/mastra/find-mastra.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { placeOf, seenFrom, type Target } from '../../target.ts';
import { type Known, type NewProvider, providerMoves } from './moves.ts';

/** A generation of which a model moves, with what it is judged by. */
export interface MovedGeneration {
  readonly generation: Generation;
  readonly operation: Operation;
  readonly provider: Pick<NewProvider, 'package' | 'place' | 'calls'>;
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
  const own = inventory.calls.filter((call) => call.library?.family === 'ai-sdk' || isRoutedCall(call));
  const known = new Map<ts.Node, ApiCall>(own.map((call) => [call.node, call]));
  const providers = new Map<ApiCall, Asked>([
    ...providerMoves({ inventory, target, verdicts }).flatMap((move) =>
      move.providers.flatMap((provider) =>
        provider.calls.map((call) => [call, { ...provider, optionsKey: optionsKeyOf(provider) }] as const),
      ),
    ),
    ...routedModels({ inventory, target, verdicts }).flatMap((routed) =>
      routed.calls.map((call) => [call, routed] as const),
    ),
  ]);
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
        optionsKey: provider.optionsKey,
        calls,
        target: seenFrom(target, provider.place),
        isSure: isWhole && isOne && !calls.some(({ isByTurns }) => isByTurns === true),
      },
    ];
  });
}

/** Whether two providers, of two files say, read the same options. */
function isAlike(one: Asked, other: Asked): boolean {
  return one.package === other.package && one.place === other.place && one.optionsKey === other.optionsKey;
}

/** What models are asked through, and the key of `providerOptions` that they read. */
type Asked = MovedGeneration['provider'] & Pick<MovedGeneration, 'optionsKey'>;

/** The major of the AI SDK whose package Mastra's router makes models with, at an address that it is given. */
const ROUTER_MAJOR = 5;

/** Names of Mastra's router that move: they ask through the compatible package, under the name of the vendor. */
export function routedModels({ inventory, target, verdicts }: Known): Asked[] {
  const found = COMPATIBLE_PACKAGES.find(({ major }) => major === ROUTER_MAJOR);
  if (found === undefined) return [];
  return inventory.calls
    .filter((call) => isRoutedCall(call) && verdicts.calls.get(call)?.fate === 'moves')
    .map((call) => {
      const place = placeOf(target, call.resource);
      return { package: found, place, calls: [call], optionsKey: place.provider.id };
    });
}

function isRoutedCall({ clients }: ApiCall): boolean {
  return clients.some(isRouted);
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
