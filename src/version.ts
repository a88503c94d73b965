import manifest from '../package.json' with { type: 'json' };

/** The version in our package.json. */
export function version(): string {
  return manifest.version;
}

/** The one version of an optional dependency that we were tried with. */
export function pinnedVersion(name: string): string | undefined {
  return new Map(Object.entries(manifest.optionalDependencies)).get(name);
}
