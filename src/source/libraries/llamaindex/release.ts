import { compareVersions, type SdkVersion, type SdkVersions } from '../../sdk-version.ts';

/** What a release of LlamaIndex can and does. */
export interface Release {
  /** The client takes its address as `baseURL`; before, only within the options of the session. */
  readonly takesAddress: boolean;
  /** Options, or variables by themselves, can lead the client to Azure. */
  readonly mayBeAzure: boolean;
  /** A model calls tools only if the library lists it. */
  readonly listsTools: boolean;
  /** Where no model is set, one of OpenAI's is used. */
  readonly fallsBack: boolean;
}

/** First versions of the two packages, where each thing changed; the umbrella package gave its last clients in 0.10. */
const SINCE = {
  '@llamaindex/openai': { address: '0.1.61', noAzure: '0.4.0', noList: '0.4.12' },
  llamaindex: { address: '0.9.11', noAzure: '0.11.0', noList: '0.11.0' },
} as const;

const NO_FALL_BACK = '0.11.0';

/** The package that a client of LlamaIndex comes from. */
export type LlamaIndexPackage = keyof typeof SINCE;

export function isLlamaIndex(name: string): name is LlamaIndexPackage {
  return Object.hasOwn(SINCE, name);
}

/** What the release that a file's manifest declares does; where none is declared, what the newest does. */
export function releaseOf(name: LlamaIndexPackage, file: string, versions: SdkVersions): Release {
  const version = versions.of(name, file);
  const since = SINCE[name];
  return {
    takesAddress: !isBefore(version, since.address),
    mayBeAzure: isBefore(version, since.noAzure),
    listsTools: isBefore(version, since.noList),
    fallsBack: isBefore(versions.of('llamaindex', file), NO_FALL_BACK),
  };
}

function isBefore(version: SdkVersion | undefined, first: string): boolean {
  return version !== undefined && compareVersions(version.lowest, first) < 0;
}
