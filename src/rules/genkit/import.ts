import { genkit as words } from '../../messages/genkit.ts';
import { isPluginPackage } from '../../source/libraries/genkit/plugins.ts';
import { libraryImportRule } from '../library-import.ts';

/** Accounts for every place where Genkit's plugin for OpenAI enters a file. */
export const genkitImportRule = libraryImportRule({
  id: 'agents/genkit-import',
  family: 'agents',
  words,
  brings: (_, from) => isPluginPackage(from),
});
