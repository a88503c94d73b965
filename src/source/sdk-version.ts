import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { createCatalogRange } from './catalog-range.ts';
import { sdkModule } from './sdk.ts';

export interface SdkVersion {
  readonly major: number;
  /** The lowest version that the declared range admits: `4.47.1` for `^4.47.1`. */
  readonly lowest: string;
}

/** What a repository says about the SDK's version: nearest manifest, or the version in the specifier itself. */
export interface SdkVersions {
  /** Undefined where nothing declares it. */
  at(file: string, specifier?: string): SdkVersion | undefined;
  /** The version of any package that the nearest manifest naming it declares for a file. */
  of(name: string, file: string): SdkVersion | undefined;
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

export function createSdkVersions(read: (path: string) => string | undefined): SdkVersions {
  const known = new Map<string, Manifest | undefined>();
  const inCatalog = createCatalogRange(read);
  const manifest = (path: string) => {
    if (!known.has(path)) known.set(path, parseManifest(read(path)));
    return known.get(path);
  };
  const of = (name: string, file: string): SdkVersion | undefined => {
    for (const folder of ancestors(posix.dirname(file))) {
      const range = declared(name, manifest(posix.join(folder, 'package.json')));
      // Whatever is newest, also where a folder above names an older one.
      if (range !== undefined && isNewest(range)) return undefined;
      const found = range === undefined ? undefined : versionOf(inCatalog(range, { name, folder }));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    at: (file, specifier) => {
      const written = specifier === undefined ? undefined : versionOf(sdkModule(specifier)?.version);
      return written ?? of('openai', file);
    },
    of,
  };
}

type Manifest = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

function declared(name: string, manifest: Manifest | undefined): string | undefined {
  const ranges = SECTIONS.map((section) => manifest?.[section]?.[name]);
  return ranges.find((range): range is string => typeof range === 'string');
}

function parseManifest(text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    // A manifest that is no JSON says nothing about versions; the user's package manager will say more.
    return undefined;
  }
}

/** The version that a range or specifier names: `^4.47.1`, `~4.2`, `npm:openai@4.1.0`, `>=4 <6`, `v4.10.0`; undefined for tags, URLs and `workspace:*`. */
export function versionOf(range: string | undefined): SdkVersion | undefined {
  const match = /(?:^|[@^~>=v\s])(?<major>\d+)(?:\.(?<minor>\d+))?(?:\.(?<patch>\d+))?/.exec(range ?? '');
  const { major, minor = '0', patch = '0' } = match?.groups ?? {};
  return major === undefined ? undefined : { major: Number(major), lowest: `${major}.${minor}.${patch}` };
}

/** `latest`, `*`: no version, but the newest that there is. */
export function isNewest(range: string): boolean {
  return /^(?:latest|\*)$/.test(range.trim());
}

/** Negative where `one` is older than `other`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const position of [0, 1, 2]) {
    const difference = (a?.[position] ?? 0) - (b?.[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
