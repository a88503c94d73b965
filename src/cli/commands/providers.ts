import { EXIT, UserError } from '../../errors.ts';
import { catalog as words } from '../../messages/catalog.ts';
import { findProvider, PROVIDERS } from '../../providers/index.ts';
import { asciiSigns } from '../ascii-signs.ts';
import { currentCatalog } from '../catalog/current-catalog.ts';
import { providersJson } from '../provider-json.ts';
import { providerPage } from '../provider-page.ts';
import { providerTable } from '../provider-table.ts';
import { parseFlags } from '../settings.ts';
import { throwUnknown } from '../target.ts';
import { openTerminal } from '../terminal.ts';
import type { Run } from './index.ts';

/** Lists the targets, or shows one in full. Exit 3 where `--refresh` failed: what is known is printed all the same. */
export const run: Run = async (id, flags) => {
  const { json = false, refresh, from } = parseFlags(flags);
  if (from !== undefined && !refresh) throw new UserError(words.fromNeedsRefresh);
  const provider = id === undefined ? undefined : (findProvider(id) ?? throwUnknown(id));

  const { note, data, print, color, width, unicode } = openTerminal({ json });
  const { catalog, exitCode } = await currentCatalog({ ...(refresh && { refresh }), ...(from && { from }) }, note);
  if (json) {
    data(providersJson(provider ?? PROVIDERS, catalog));
  } else {
    const page = {
      color,
      width,
      verbose: true,
      catalog,
      refreshed: refresh === true && exitCode === EXIT.ok,
      chinese: unicode,
    };
    const text = provider ? providerPage(provider, page) : providerTable(PROVIDERS, page);
    print(unicode ? text : asciiSigns(text));
  }
  return exitCode;
};
