import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** The version in our package.json. */
export function version(): string {
  return manifest().version;
}

/** The one version of an optional dependency that we were tried with. */
export function pinnedVersion(name: string): string | undefined {
  return manifest().optionalDependencies[name];
}

/** It lies one folder up from `src` and from `dist` alike. */
function manifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
}
