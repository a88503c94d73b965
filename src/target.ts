import { capabilityOf, type Routable } from './openai/surface.ts';
import type { MappingRow } from './providers/mapping-rows.ts';
import type { ModelKind } from './providers/model.ts';
import type { ParamValue } from './providers/param-rule.ts';
import type { Provider } from './providers/provider.ts';
import type { Resource } from './providers/resources.ts';

/** What one OpenAI model id becomes. */
export interface MappedModel {
  readonly from: string;
  readonly to: string;
  readonly kind: ModelKind;
  /** Body fields that keep the old behaviour. */
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly reason: string;
  readonly manual?: string;
  /** Where the row comes from; `--model` for the user's own. */
  readonly origin: 'provider' | 'user';
  readonly row?: MappingRow;
}

/** One endpoint of one vendor, and the variables that lead to it. */
export interface Place {
  readonly provider: Provider;
  readonly region: string;
  /** No trailing slash. */
  readonly baseURL: string;
  readonly apiKeyEnv: string;
  readonly baseURLEnv: string;
}

/** Capabilities that go to another place than the rest. Two that go to one place share the object. */
export type Routes = Readonly<Partial<Record<Routable, Place>>>;

/** Everything that is decided before planning: the answers to the prompts, or the flags. */
export interface Target extends Place {
  readonly routes: Routes;
  /** Rows of `--model from=to`, or of the edited table; they win over the provider's. */
  readonly models: Readonly<Record<string, string>>;
  readonly env: 'rename' | 'keep';
  /** Whether clients change where they are built, or are built by one module of their package. */
  readonly client: 'inline' | 'shared';
  readonly todo: boolean;
}

/** Where calls of one part of the API go. The target itself where nothing is routed. */
export function placeOf(target: Target, resource: Resource): Place {
  const capability = capabilityOf(resource);
  return (capability === 'other' ? undefined : target.routes[capability]) ?? target;
}

/** Where models of one kind are asked for. */
export function placeOfKind(
  target: Pick<Target, 'provider'> & Partial<Target>,
  kind: ModelKind,
): Pick<Place, 'provider'> {
  const capability = CAPABILITY_OF_KIND[kind];
  return (capability === undefined ? undefined : target.routes?.[capability]) ?? target;
}

/**
 * The target as it is seen from one of its places. A routed place always takes its own variables: the old names can
 * lead to one vendor only.
 */
export function seenFrom(target: Target, place: Place): Target {
  return place === target ? target : { ...target, ...place, env: 'rename' };
}

/** Whether a host is the vendor's, one of its subdomains, or that of the address itself. */
export function isHostOf(host: string, { provider, baseURL }: Place): boolean {
  const hosts = [...provider.hosts, new URL(baseURL).hostname];
  return hosts.some((own) => host === own || host.endsWith(`.${own}`));
}

/** All places that anything moves to, the target's own first. */
export function placesOf(target: Target): readonly Place[] {
  return [...new Set<Place>([target, ...Object.values(target.routes)])];
}

const CAPABILITY_OF_KIND: Readonly<Partial<Record<ModelKind, Routable>>> = {
  chat: 'chat',
  completion: 'chat',
  embedding: 'embeddings',
  image: 'images',
  speech: 'speech',
  transcription: 'transcription',
  moderation: 'moderation',
};
