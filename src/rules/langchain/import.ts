import { langchain as words } from '../../messages/langchain.ts';
import { modelKind } from '../../source/libraries/langchain/classes.ts';
import { langChainModule } from '../../source/libraries/langchain/release.ts';
import { takesName } from '../../source/names-from.ts';
import { libraryImportRule } from '../library-import.ts';

/** Accounts for modules of OpenAI's classes alone, and for old barrels that one of them is taken out of. */
export const langChainImportRule = libraryImportRule({
  id: 'langchain/import',
  typeId: 'langchain/type',
  family: 'langchain',
  words,
  brings: (specifier, from) => {
    const module = langChainModule(from);
    if (module === undefined) return false;
    if (module.name === '@langchain/openai' || /(?:^|\/)openai$/.test(module.subpath)) return true;
    return takesName(specifier, (name) => modelKind(name) !== undefined);
  },
});
