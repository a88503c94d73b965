import { createRequire } from 'node:module';
import { optionalPackages, pinnedVersion } from '../../version.ts';

/** A parser that is not installed beside us, or not in the version that we know. */
export class MissingParser extends Error {
  /** `svelte@5.57.3` */
  readonly wanted: string;

  constructor(wanted: string) {
    super(wanted);
    this.name = 'MissingParser';
    this.wanted = wanted;
  }
}

/**
 * Loads a parser of ours when the first file needs it, at once: an island grows in the middle of an analysis. Without
 * optional dependencies the name may lead into the repository that is being read, whose code must never run: hence the
 * version is compared before anything is loaded. Throws MissingParser.
 */
export function loadParser<Parser>(specifier: string, load: NodeJS.Require = createRequire(import.meta.url)): Parser {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const wanted = pinnedVersion(name);
  if (versionOf(name, load) !== wanted) throw new MissingParser(`${name}@${wanted}`);
  return load(specifier) as Parser;
}

/** The parsers that `loadParser` would load. */
export function installedParsers(load: NodeJS.Require = createRequire(import.meta.url)): readonly string[] {
  return optionalPackages().filter((name) => versionOf(name, load) === pinnedVersion(name));
}

function versionOf(name: string, load: NodeJS.Require): string | undefined {
  try {
    return (load(`${name}/package.json`) as { readonly version?: string }).version;
  } catch {
    return undefined;
  }
}
