import { UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { customProvider } from '../providers/custom.ts';
import { findProvider, PROVIDERS } from '../providers/index.ts';
import type { Provider, Region } from '../providers/provider.ts';
import type { Place, Routes, Target } from '../target.ts';
import { nearest } from './nearest.ts';
import type { TargetOptions } from './options.ts';

/** The id under which an endpoint that no data file describes is reached. */
export const CUSTOM = 'custom';

const words = cli.target;

/** Makes a target of what is decided. Throws UserError where something is missing or unknown. */
export function targetOf(options: TargetOptions): Target {
  const provider = providerOf(options);
  const routed = Object.values(options.routes ?? {}).flatMap((id) => findProvider(id) ?? []);
  const isForRouted = routed.some(({ regions }) => regions.some(({ id }) => id === options.region));
  const region = findRegion(provider, options.region) ?? regionOf(provider, isForRouted ? undefined : options.region);
  const baseURL = options.baseURL ?? region.baseURL;
  if (isOpen(baseURL)) throw new UserError(words.needsAddress(provider.id, baseURL));
  return {
    provider,
    region: region.id,
    baseURL,
    apiKeyEnv: options.apiKeyEnv ?? provider.key.env,
    baseURLEnv: provider.key.baseURLEnv,
    routes: routesOf(options, provider),
    models: options.models,
    env: options.env,
    client: options.client ?? 'inline',
    todo: options.todo,
  };
}

/** The pattern of an address that only the user can complete, where he has not; undefined where it is known. */
export function openAddress(options: TargetOptions): string | undefined {
  if (options.provider === undefined || options.provider === CUSTOM || options.baseURL !== undefined) return undefined;
  const { baseURL } = regionOf(providerOf(options), options.region);
  return isOpen(baseURL) ? baseURL : undefined;
}

function isOpen(baseURL: string): boolean {
  return baseURL.includes('{');
}

/** A region that the user chose holds for every vendor that has one of the name. */
function routesOf({ routes = {}, region: wanted }: TargetOptions, main: Provider): Routes {
  const places = new Map<string, Place>();
  const place = (id: string): Place | undefined => {
    const provider = providerOf({ provider: id, models: {}, env: 'rename', todo: true });
    if (provider === main) return undefined;
    const region = findRegion(provider, wanted) ?? provider.regions[0];
    if (isOpen(region.baseURL)) throw new UserError(words.notRoutable(provider.id));
    const { env: apiKeyEnv, baseURLEnv } = provider.key;
    const known = places.get(provider.id) ?? {
      provider,
      region: region.id,
      baseURL: region.baseURL,
      apiKeyEnv,
      baseURLEnv,
    };
    places.set(provider.id, known);
    return known;
  };
  const entries = Object.entries(routes).map(([capability, id]) => {
    if (id === CUSTOM) throw new UserError(words.notRoutable(id));
    return [capability, place(id)] as const;
  });
  return Object.fromEntries(entries.filter(([, found]) => found !== undefined));
}

/** Throws UserError: no provider named, an unknown one, or `custom` without its endpoint. */
export function providerOf({ provider: id, baseURL, apiKeyEnv }: TargetOptions): Provider {
  if (id === undefined) throw new UserError(words.missing, { hint: words.choose(knownIds()) });
  if (id === CUSTOM) {
    if (baseURL === undefined) throw new UserError(words.customNeeds('--base-url <url>'));
    if (apiKeyEnv === undefined) throw new UserError(words.customNeeds('--key-env <NAME>'));
    return customProvider({ baseURL, keyEnv: apiKeyEnv });
  }
  return findProvider(id) ?? throwUnknown(id);
}

/** Also for `providers <id>` and `emulate <provider>`. Always throws UserError. */
export function throwUnknown(id: string): never {
  const meant = nearest(id, [...knownIds(), ...PROVIDERS.flatMap(({ aliases }) => aliases)]);
  throw new UserError(words.unknown(id, meant), { hint: words.choose(knownIds()) });
}

function findRegion({ regions }: Provider, id: string | undefined): Region | undefined {
  return regions.find((region) => region.id === id);
}

/** Throws UserError for a region that the vendor has not; without one, the first. */
export function regionOf(provider: Provider, id: string | undefined): Region {
  const [first] = provider.regions;
  if (id === undefined) return first;
  const found = findRegion(provider, id);
  if (found) return found;
  const ids = provider.regions.map((region) => region.id);
  throw new UserError(words.unknownRegion(provider.id, id, nearest(id, ids)), { hint: words.regions(ids) });
}

function knownIds(): string[] {
  return [...PROVIDERS.map(({ id }) => id), CUSTOM];
}
