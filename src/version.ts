import manifest from '../package.json' with { type: 'json' };

/** The version in our package.json. */
export function version(): string {
  return manifest.version;
}

/** Packages that need not be installed beside us. */
export function optionalPackages(): readonly string[] {
  return Object.keys(manifest.optionalDependencies);
}

/** The one version of an optional dependency that we were tried with. */
export function pinnedVersion(name: string): string | undefined {
  return new Map(Object.entries(manifest.optionalDependencies)).get(name);
}
