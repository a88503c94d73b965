import { type Capability, capabilityOf } from '../../../openai/surface.ts';
import type { ApiCall } from '../../calls.ts';
import { flowOf, join } from '../../flow.ts';
import { importRoute } from '../../import-route.ts';
import { type ParamParts, paramParts } from '../../param-parts.ts';
import { outward, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { LibraryFinder } from '../library.ts';
import { bringerOf } from './bringer.ts';
import { type AiSdkClient, toClient } from './client.ts';
import { findNamedGenerations } from './gateway.ts';
import { findGenerations } from './generations.ts';
import { findInstances, type ProviderInstance } from './instances.ts';
import { findModelCalls, type ModelCall } from './models.ts';
import { modelsOf } from './models-behind.ts';
import { SETTINGS } from './settings.ts';

/** What the Vercel AI SDK does with OpenAI: providers, and the models that they make. */
export const findAiSdk: LibraryFinder = ({ tracer, versions, pathOf }) => {
  const instances = findInstances({ tracer, versions, pathOf });
  const models = [
    ...findModelCalls(tracer, instances),
    ...findNamedGenerations({ tracer, versions, pathOf, instances }),
  ];
  const asked = new Set(models.flatMap((model) => model.instances));
  // A gateway matters as far as it leads to OpenAI.
  const own = instances.all().filter((instance) => instance.kind !== 'gateway' || asked.has(instance));
  const clients = new Map(
    [...new Set([...own, ...asked])].map((instance) => [instance, clientsOf(instance, models, tracer)] as const),
  );
  const known = new Map(models.map((model) => [model.node as ts.Node, model] as const));
  const widths = vectorOptions(known, tracer);
  return {
    clients: [...clients.values()].flat(),
    calls: models.map((model): ApiCall => {
      const id = model.node.arguments?.[0];
      return {
        node: model.node,
        path: pathTo(model),
        resource: model.resource,
        major3: false,
        clients: model.instances.flatMap((instance) => clientFor(model, clients.get(instance) ?? [])),
        ...(model.isByTurns ? { isByTurns: true } : {}),
        typed: false,
        unknown: false,
        params: undefined,
        parts: widths.get(model) ?? { literals: [], isHidden: false },
        model: model.model ?? (id === undefined ? undefined : tracer.trace(id)),
        library: { family: 'ai-sdk', params: SETTINGS, ...(model.idIn === undefined ? {} : { idIn: model.idIn }) },
      };
    }),
  };
};

/** `openai.chat`, `gateway`; of a generation that names its model, the generation itself. */
function pathTo({ instances: [first], method, model }: ModelCall): string {
  return model === undefined ? [first?.kind ?? '', method].filter((part) => part !== '').join('.') : method;
}

/** One client for each capability that is used, as far as an edit could tell their uses apart; else one for all. */
function clientsOf(instance: ProviderInstance, models: readonly ModelCall[], tracer: Tracer): AiSdkClient[] {
  const own = models.filter(({ instances }) => instances.includes(instance));
  const capabilities = [...new Set(own.map(({ resource }) => capabilityOf(resource)))];
  const isApart =
    capabilities.length > 1 && own.every((model) => model.instances.length === 1 && isDirect(model, instance, tracer));
  const parts: readonly (Capability | undefined)[] = isApart ? capabilities : [capabilities[0]];
  return parts.map((capability) => toClient(instance, { capability: isApart ? capability : undefined, tracer }));
}

function clientFor({ resource }: ModelCall, clients: readonly AiSdkClient[]): AiSdkClient[] {
  const [first] = clients;
  const own = clients.find(({ capability }) => capability === capabilityOf(resource)) ?? first;
  return own === undefined ? [] : [own];
}

/** Called by the very name that holds the provider, so that another name can stand there. */
function isDirect({ node, model }: ModelCall, { node: brought, built }: ProviderInstance, tracer: Tracer): boolean {
  if (model !== undefined) return true;
  const name = providerName(node);
  if (name === undefined) return false;
  const isHere = name.getSourceFile() === brought.getSourceFile();
  if (built === undefined) return isHere && bringerOf(name, tracer) === brought;
  const holder = outward(built);
  const isIt = ts.isVariableDeclaration(holder) && tracer.bindings.references(holder).includes(name);
  // Brought along an import, another can come the same way.
  return isIt && (isHere || importRoute(name, holder.getSourceFile(), tracer.bindings) !== undefined);
}

/** `openai` in `openai('gpt-4o')` and `openai.chat('gpt-4o')`; undefined where no plain name stands there. */
export function providerName({ expression }: ts.CallExpression | ts.NewExpression): ts.Identifier | undefined {
  const callee = unwrap(expression);
  const owner = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  return ts.isIdentifier(owner) ? owner : undefined;
}

/** The options of embedding models, which say how wide their vectors are: beside the id, or where they are used. */
function vectorOptions(known: ReadonlyMap<ts.Node, ModelCall>, tracer: Tracer): ReadonlyMap<ModelCall, ParamParts> {
  const found = new Map<ModelCall, ParamParts>();
  const uses = findGenerations(tracer).filter(({ kind }) => kind === 'embedding');
  const used = uses.map((use) => ({ use, calls: modelsOf(use, { known, tracer }).calls }));
  for (const model of known.values()) {
    if (model.resource !== 'embeddings') continue;
    const settings = model.model === undefined ? model.node.arguments?.[1] : undefined;
    const passed = used
      .filter(({ calls }) => calls.includes(model))
      .map(({ use }) => tracer.member(tracer.member(use.params, 'providerOptions', use.node), 'openai', use.node));
    found.set(model, paramParts(join([settings === undefined ? flowOf() : tracer.trace(settings), ...passed]), tracer));
  }
  return found;
}
