/** What a module specifier says about the AI SDK. */
export interface AiSdkModule {
  /** `core` is `ai` itself, which generates with the models that the others make. */
  readonly package: 'core' | 'openai' | 'azure' | 'gateway';
  /** The major that the specifier itself names. */
  readonly major?: number;
}

const PACKAGES: Readonly<Record<string, AiSdkModule['package']>> = {
  ai: 'core',
  'ai/rsc': 'core',
  '@ai-sdk/rsc': 'core',
  '@ai-sdk/openai': 'openai',
  '@ai-sdk/azure': 'azure',
  '@ai-sdk/gateway': 'gateway',
};

/** `npm:@ai-sdk/openai@2`, `https://esm.sh/ai@5.0.45`; a tag says no major: `npm:ai@latest`. */
const ELSEWHERE =
  /^(?:npm:\/?|https?:\/\/[^/]+\/(?:npm\/)?)(?<name>(?:@ai-sdk\/)?[a-z-]+)(?:@(?:[\^~]?(?<major>\d+)(?!\d))?[^/?]*)?(?<subpath>\/rsc)?(?:\?.*)?$/s;

/** The module that a specifier names; undefined where it is none of these packages, or one of their inner files. */
export function aiSdkModule(specifier: string): AiSdkModule | undefined {
  const { name = specifier, major, subpath = '' } = ELSEWHERE.exec(specifier)?.groups ?? {};
  const found = Object.hasOwn(PACKAGES, name + subpath) ? PACKAGES[name + subpath] : undefined;
  if (found === undefined) return undefined;
  return major === undefined ? { package: found } : { package: found, major: Number(major) };
}
