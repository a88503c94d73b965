import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { ApiCall } from '../../source/calls.ts';
import { findGenerations } from '../../source/libraries/ai-sdk/generations.ts';
import { modelsOf as modelsGiven } from '../../source/libraries/ai-sdk/models-behind.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { at } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { paramsWithWidth, widthChanges } from '../openai-sdk/width-change.ts';
import { base } from './field-change.ts';
import { type MovedGeneration, routedModels } from './moved-generations.ts';
import { providerMoves } from './moves.ts';

/** The last major of `ai` whose embedding models are given their width where they are made. */
const LAST_WITH_SETTINGS = 4;

/** Models that move while nothing is seen to ask them: another library does, and must say what they need. */
export function unreachedModels(context: MoveContext): RuleFinding[] {
  const { tracer } = context.inventory;
  const moving = [...providerMoves(context).flatMap((move) => move.providers), ...routedModels(context)];
  const known = new Map<ts.Node, ApiCall>(moving.flatMap(({ calls }) => calls.map((call) => [call.node, call])));
  const reached = new Set(
    findGenerations(tracer).flatMap((generation) => modelsGiven(generation, { known, tracer }).calls),
  );
  return moving.flatMap((asked) =>
    asked.calls
      .filter((call) => !reached.has(call) && !isInTest(call.node))
      .flatMap((call) => unsaid(call, asked, context)),
  );
}

/** What its models need beyond their names, where the place that makes them has no room for it. */
function unsaid(
  call: ApiCall,
  { package: found, place }: MovedGeneration['provider'],
  context: MoveContext,
): RuleFinding[] {
  if (call.resource === 'embeddings' && found.major <= LAST_WITH_SETTINGS) return [];
  const target = seenFrom(context.target, place);
  const models = modelsOf(call, context);
  const changes = call.resource === 'embeddings' ? widthChanges({ call, models }, { ...context, target }) : [];
  return models.flatMap((model, index) => {
    const fields = Object.entries(paramsWithWidth(model, changes[index], target));
    if (fields.length === 0) return [];
    const message = words.param.unasked(
      model.to,
      fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    );
    return [at(call.node, { ...base, action: 'manual', message, todo: message })];
  });
}
