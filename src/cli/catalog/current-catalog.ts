import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../cache/cache-folder.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { catalog as words } from '../../messages/catalog.ts';
import { cli } from '../../messages/cli.ts';
import { shownAddress } from './address.ts';
import { type Catalog, parseCatalog } from './catalog.ts';
import { download } from './download.ts';
import { saveCatalog, savedCatalog } from './saved-catalog.ts';

/** The public list of models that other tools read too: https://models.dev */
const PUBLIC_LIST = 'https://models.dev/api.json';
/** The list had 2 MB in autumn 2026. */
const LIMITS = { timeoutMs: 30_000, maxBytes: 20_000_000 };

export interface CatalogOptions {
  /** Fetch it anew. Without this nothing touches the network. */
  readonly refresh?: boolean;
  /** Where from; an http(s) URL. */
  readonly from?: string;
}

/**
 * The public list of models, fetched anew or as it was saved last; null where there is none. What goes wrong is told
 * through `note` and ends in an exit code: the bundled data is always enough to go on with.
 */
export async function currentCatalog(
  { refresh = false, from = PUBLIC_LIST }: CatalogOptions,
  note: (text: string) => void,
): Promise<{ readonly catalog: Catalog | null; readonly exitCode: ExitCode }> {
  const file = join(cacheFolder({ platform: process.platform, env: process.env, home: homedir() }), 'models.json');
  if (!refresh) return { catalog: usable(savedCatalog(file), file, note), exitCode: EXIT.ok };
  try {
    const catalog = await fetchCatalog(from, note);
    saveCatalog(file, catalog);
    return { catalog, exitCode: EXIT.ok };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(cli.failure(error.message));
    if (error.hint) note(error.hint);
    const catalog = usable(savedCatalog(file), file, note);
    note(catalog ? words.usesSaved(catalog) : words.usesBundled);
    return { catalog, exitCode: error.exitCode };
  }
}

async function fetchCatalog(url: string, note: (text: string) => void): Promise<Catalog> {
  const from = shownAddress(url) ?? url;
  note(words.reading(from));
  const json = await download(url, from, LIMITS);
  return { from, fetchedAt: new Date().toISOString(), models: parseCatalog(json, from) };
}

function usable(saved: ReturnType<typeof savedCatalog>, file: string, note: (text: string) => void): Catalog | null {
  if (saved !== 'damaged') return saved;
  note(words.damaged(file));
  return null;
}
