import { llamaindex as words } from '../../messages/llamaindex.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { modelClass } from '../../source/libraries/llamaindex/classes.ts';
import { takesName } from '../../source/names-from.ts';
import { libraryImportRule } from '../library-import.ts';

/** Accounts for every place where LlamaIndex's classes of OpenAI enter a file; the umbrella package brings much else. */
export const llamaIndexImportRule = libraryImportRule({
  id: 'llamaindex/import',
  typeId: 'llamaindex/type',
  family: 'llamaindex',
  words,
  brings: (specifier, from) => {
    const name = packageOf(from);
    if (name === '@llamaindex/openai') return true;
    return name === 'llamaindex' && takesName(specifier, (taken) => modelClass(taken) !== undefined);
  },
});
