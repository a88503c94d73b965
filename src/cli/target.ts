import { UserError } from '../errors.ts';
import { cli } from '../messages/en/cli.ts';
import { customProvider } from '../providers/custom.ts';
import { findProvider, PROVIDERS } from '../providers/index.ts';
import type { Provider, Region } from '../providers/provider.ts';
import type { Target } from '../target.ts';
import { nearest } from './nearest.ts';
import type { TargetOptions } from './options.ts';

/** The id under which an endpoint that no data file describes is reached. */
export const CUSTOM = 'custom';

const words = cli.target;

/** Makes a target of what is decided. Throws UserError where something is missing or unknown. */
export function targetOf(options: TargetOptions): Target {
  const provider = providerOf(options);
  const region = regionOf(provider, options.region);
  return {
    provider,
    region: region.id,
    baseURL: options.baseURL ?? region.baseURL,
    apiKeyEnv: options.apiKeyEnv ?? provider.key.env,
    baseURLEnv: provider.key.baseURLEnv,
    models: options.models,
    env: options.env,
    todo: options.todo,
  };
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

/** Throws UserError for a region that the vendor has not; without one, the first. */
export function regionOf(provider: Provider, id: string | undefined): Region {
  const [first] = provider.regions;
  if (id === undefined) return first;
  const found = provider.regions.find((region) => region.id === id);
  if (found) return found;
  const ids = provider.regions.map((region) => region.id);
  throw new UserError(words.unknownRegion(provider.id, id, nearest(id, ids)), { hint: words.regions(ids) });
}

function knownIds(): string[] {
  return [...PROVIDERS.map(({ id }) => id), CUSTOM];
}
