import {
  type AiSdkMajor,
  type AiSdkPackage,
  COMPATIBLE_PACKAGES,
  type MadeModel,
} from '../../providers/ai-sdk-package.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Resource } from '../../providers/resources.ts';

/** What a package must make, beside language models, to answer for a part of the API. */
export const MADE_FOR: Readonly<Partial<Record<Resource, MadeModel>>> = {
  completions: 'completion',
  embeddings: 'embedding',
  'images.generate': 'image',
};

/**
 * The package whose models take the place of OpenAI's: the vendor's own, if it makes all that is asked of it, else the one
 * that speaks chat completions at any address.
 */
export function packageFor(
  provider: Provider,
  { major, made }: { readonly major: AiSdkMajor; readonly made: ReadonlySet<MadeModel> },
): AiSdkPackage | undefined {
  const fits = (candidate: AiSdkPackage) =>
    candidate.major === major && [...made].every((kind) => candidate.methods[kind] !== undefined);
  return [...(provider.aiSdk ?? []), ...COMPATIBLE_PACKAGES].find(fits);
}
