/**
 * What a module specifier says about the SDK: `openai`, `openai/resources/chat`, `npm:openai@4`,
 * `https://esm.sh/openai@4.10.0`, `https://deno.land/x/openai@v4.69.0/mod.ts`, `jsr:@openai/openai`. `openai-edge` is
 * version 3 for runtimes without axios: the same classes, options and methods, answered by a `Response`.
 * https://github.com/dan-kwiat/openai-edge
 */
export interface SdkModule {
  /** Path inside the package, without extension; empty for its main entry. */
  readonly subpath: string;
  /** The version the specifier itself names. */
  readonly version?: string;
}

const BARE = /^openai(?:-edge|\/(?<subpath>.+))?$/;
const SCHEME = /^(?:npm:\/?|jsr:\/?@openai\/)openai(?:-edge(?:@[^/]+)?|@(?<version>[^/]+))?(?:\/(?<subpath>.+))?$/;
const CDN =
  /^https?:\/\/[^/]+\/(?:[^@]*\/)?(?:@openai\/)?openai(?:-edge(?:@[^/?]+)?|@v?(?<version>[^/?]+))?(?:\/(?<subpath>[^?]+))?(?:\?.*)?$/s;

/** The SDK module that a specifier names, or undefined when it names anything else (`openai-fetch`, `@ai-sdk/openai`). */
export function sdkModule(specifier: string): SdkModule | undefined {
  const groups = (BARE.exec(specifier) ?? SCHEME.exec(specifier) ?? CDN.exec(specifier))?.groups;
  if (groups === undefined) return undefined;
  const subpath = (groups.subpath ?? '').replace(/\.(?:[mc]?[jt]s|d\.ts)$/, '').replace(/^(?:mod|index|\+esm)$/, '');
  const version = groups.version?.replace(/^[\^~=v]+/, '');
  return version === undefined ? { subpath } : { subpath, version };
}

/** The classes of the SDK that hold a connection, by how they take their options. */
export type SdkClass = 'client' | 'azure' | 'v3-client' | 'v3-configuration';

/**
 * The class that a path of exports names: `[]` is the module itself (CommonJS), `['default']`, `['OpenAI']`,
 * `['default', 'AzureOpenAI']`.
 */
export function sdkClass(subpath: string, path: readonly string[]): SdkClass | undefined {
  if (!['', 'client', 'azure'].includes(subpath)) return undefined;
  const names = path.filter((name) => name !== 'default');
  if (names.length > 1) return undefined;
  switch (names[0] ?? 'OpenAI') {
    case 'OpenAI':
      return subpath === 'azure' ? undefined : 'client';
    case 'AzureOpenAI':
      return 'azure';
    case 'OpenAIApi':
      return 'v3-client';
    case 'Configuration':
      return 'v3-configuration';
    default:
      return undefined;
  }
}
