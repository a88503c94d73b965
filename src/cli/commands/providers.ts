import { EXIT } from '../../errors.ts';
import { findProvider, PROVIDERS } from '../../providers/index.ts';
import { providerPage } from '../provider-page.ts';
import { providerTable } from '../provider-table.ts';
import { parseFlags } from '../settings.ts';
import { throwUnknown } from '../target.ts';
import { openTerminal } from '../terminal.ts';
import type { Run } from './index.ts';

/** Lists the targets, or shows one in full. */
export const run: Run = async (id, flags) => {
  const { json = false } = parseFlags(flags);
  const terminal = openTerminal({ json });
  const page = { color: terminal.color, width: terminal.width, verbose: true };
  if (id === undefined) {
    if (json) terminal.data(JSON.stringify(PROVIDERS, null, 2));
    else terminal.print(providerTable(PROVIDERS, page));
    return EXIT.ok;
  }
  const provider = findProvider(id) ?? throwUnknown(id);
  if (json) terminal.data(JSON.stringify(provider, null, 2));
  else terminal.print(providerPage(provider, page));
  return EXIT.ok;
};
