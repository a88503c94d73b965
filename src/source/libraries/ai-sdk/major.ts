import { AI_SDK_MAJORS, type AiSdkMajor } from '../../../providers/ai-sdk-package.ts';
import type { SdkVersions } from '../../sdk-version.ts';
import type { AiSdkModule } from './module.ts';

const NEWEST: AiSdkMajor = 7;

/**
 * The major of `ai` that a file's provider package fits: `@ai-sdk/openai` 0.x belongs to 3, 1 to 4 and so on. The newest
 * where nothing says which.
 */
export function majorAt(
  file: string,
  { module, versions }: { readonly module: AiSdkModule; readonly versions: SdkVersions },
): AiSdkMajor {
  // The gateway has majors of its own.
  const isProvider = module.package === 'openai' || module.package === 'azure';
  const provider = isProvider ? (module.major ?? versions.of(`@ai-sdk/${module.package}`, file)?.major) : undefined;
  const major = provider === undefined ? versions.of('ai', file)?.major : provider + 3;
  return AI_SDK_MAJORS.find((known) => known === major) ?? NEWEST;
}
