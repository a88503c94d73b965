import { agents as words } from '../../messages/agents.ts';
import { agentsPackage } from '../../source/libraries/agents/uses.ts';
import { libraryImportRule } from '../library-import.ts';

/** Accounts for every place where the Agents SDK enters a file. */
export const importRule = libraryImportRule({
  id: 'agents/import',
  family: 'agents',
  words,
  brings: (_, from) => agentsPackage(from) !== undefined,
});
