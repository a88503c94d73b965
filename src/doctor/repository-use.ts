import { capabilityOf } from '../openai/surface.ts';
import type { ModelKind } from '../providers/model.ts';
import type { RuleContext } from '../rules/context.ts';
import { formatType } from '../rules/openai-sdk/format-type.ts';
import { modelsOf } from '../rules/openai-sdk/models-of.ts';
import { valueNode, writtenProperty } from '../rules/openai-sdk/param-parts.ts';
import { paramsWithWidth, widthChanges } from '../rules/openai-sdk/width-change.ts';
import type { ApiCall } from '../source/calls.ts';
import { modelIds } from '../source/model-ids.ts';
import { isInTest } from '../source/test-file.ts';
import { codeWidths } from '../source/vectors/code-width.ts';
import { isHostOf, type Place, placeOf, placesOf, seenFrom, type Target } from '../target.ts';
import type { Use, WantedModel } from './use.ts';

const KINDS: Readonly<Partial<Record<ReturnType<typeof capabilityOf>, ModelKind>>> = {
  chat: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcription: 'transcription',
  moderation: 'moderation',
};

/** What a repository asks of the target: what its calls will become, and what those ask that were moved already. */
export function repositoryUse(context: RuleContext): Use {
  const { inventory, target } = context;
  if (target === null) return { models: [], json: false };
  const asked = inventory.calls
    .filter(({ node }) => !isInTest(node))
    .map((call) => ({ call, models: modelsAt(call, context, target) }));
  return {
    models: byUse(asked.flatMap(({ models }) => models)),
    json: asked.some(({ call, models }) => models.length > 0 && asksForJson(call, context)),
  };
}

function modelsAt(call: ApiCall, context: RuleContext, target: Target): WantedModel[] {
  if (context.verdicts.calls.get(call)?.fate === 'moves') return movingModels(call, context, target);
  const place = placesOf(target).find((each) => isThere(call, each, context));
  const kind = KINDS[capabilityOf(call.resource)];
  if (place === undefined || kind === undefined) return [];
  return writtenIds(call, context).map((id) => ({
    place,
    id,
    kind,
    params: paramsThere(call, { id, place, context }),
  }));
}

function movingModels(call: ApiCall, context: RuleContext, target: Target): WantedModel[] {
  const { inventory } = context;
  const place = placeOf(target, call.resource);
  const here = seenFrom(target, place);
  const models = modelsOf(call, context);
  const kind = KINDS[capabilityOf(call.resource)];
  // An endpoint of which no data exists takes the ids as they are.
  if (models.length === 0 && place.provider.mapping.length === 0 && kind !== undefined)
    return writtenIds(call, context).map((id) => ({ place, id: target.models[id] ?? id, kind, params: {} }));
  const changes = kind === 'embedding' ? widthChanges({ call, models }, { inventory, target: here }) : [];
  return models.map((model, index) => ({
    place,
    id: model.to,
    kind: model.kind,
    params: paramsWithWidth(model, changes[index], here),
  }));
}

/** Whether a call goes through a client that talks to the place already: by its host, or by its variables. */
function isThere(call: ApiCall, place: Place, { inventory }: RuleContext): boolean {
  const { provider, apiKeyEnv, baseURLEnv } = place;
  const variables = [apiKeyEnv, baseURLEnv, provider.key.env, provider.key.baseURLEnv, ...provider.key.otherEnvs];
  return call.clients.some((client) => {
    const owner = inventory.ownership.get(client);
    if (owner?.of !== 'other') return false;
    if (owner.why === 'host') return isHostOf(owner.host, place);
    return owner.why === 'key' && variables.includes(owner.name);
  });
}

function writtenIds(call: ApiCall, { inventory }: RuleContext): string[] {
  return (call.model?.leaves ?? []).flatMap((leaf) => modelIds(call, leaf, inventory)).filter((id) => id !== '');
}

/** The width as the code asks for it; of a chat, the switches that its model's row has. */
function paramsThere(
  call: ApiCall,
  { id, place, context }: { readonly id: string; readonly place: Place; readonly context: RuleContext },
): WantedModel['params'] {
  if (call.resource === 'embeddings') {
    const { from, widths } = codeWidths(call, context.inventory);
    const [only] = widths;
    return from === 'literal' && only !== undefined ? { dimensions: only } : {};
  }
  const { mapping, models } = place.provider;
  const facts = models.find((model) => model.id === id);
  return mapping.find(({ to, params }) => to === id && params !== undefined)?.params ?? facts?.plain ?? {};
}

function asksForJson(call: ApiCall, { inventory }: RuleContext): boolean {
  return call.parts.literals.some((literal) => {
    const property = writtenProperty(literal, 'response_format');
    return property !== undefined && formatType(valueNode(property), call, inventory.tracer) === 'json_object';
  });
}

/** Each model of a place once, the most used first; the fields are those of its first call. */
function byUse(models: readonly WantedModel[]): WantedModel[] {
  const counted = new Map<Place, Map<string, { readonly model: WantedModel; count: number }>>();
  for (const model of models) {
    const there = counted.get(model.place) ?? new Map<string, { readonly model: WantedModel; count: number }>();
    counted.set(model.place, there);
    const known = there.get(`${model.kind} ${model.id}`);
    if (known) known.count += 1;
    else there.set(`${model.kind} ${model.id}`, { model, count: 1 });
  }
  return [...counted.values()]
    .flatMap((there) => [...there.values()])
    .sort((a, b) => b.count - a.count)
    .map(({ model }) => model);
}
