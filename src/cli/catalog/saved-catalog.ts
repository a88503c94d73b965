import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { writeWhole } from '../../cache/write-whole.ts';
import { EXIT, UserError } from '../../errors.ts';
import { catalog as words } from '../../messages/catalog.ts';
import { pipeline } from '../../messages/pipeline.ts';
import { parseJson } from '../../parse-json.ts';
import { errnoOf } from '../../pipeline/errno.ts';
import { shownAddress } from './address.ts';
import { type Catalog, isPlainId } from './catalog.ts';

/** Far above what real lists hold; a file that somebody put there must not fill the memory. */
const MAX_BYTES = 20_000_000;

const plainId = v.custom<string>(isPlainId);

/** Anybody could have written the file: it is held to the same terms as what comes over the network. */
const SAVED = v.strictObject({
  version: v.literal(1),
  from: v.pipe(
    v.string(),
    v.check((url) => shownAddress(url) === url),
  ),
  fetchedAt: v.pipe(v.string(), v.isoTimestamp()),
  models: v.record(plainId, v.array(plainId)),
});

/** What `saveCatalog` wrote; null where there is nothing, 'damaged' where it is something else or can't be read. */
export function savedCatalog(file: string): Catalog | null | 'damaged' {
  const text = readSaved(file);
  if (text === null || text === 'damaged') return text;
  const saved = v.safeParse(SAVED, parseJson(text));
  if (!saved.success) return 'damaged';
  const { from, fetchedAt, models } = saved.output;
  return { from, fetchedAt, models: new Map(Object.entries(models)) };
}

/** Keeps the list for later runs, whole or not at all. Throws UserError, exit code 3, where the system refuses. */
export function saveCatalog(file: string, { from, fetchedAt, models }: Catalog): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, JSON.stringify({ version: 1, from, fetchedAt, models: Object.fromEntries(models) }));
  } catch (cause) {
    const reason = pipeline.refused(errnoOf(cause));
    throw new UserError(words.unsaved(file, reason), { exitCode: EXIT.failed, cause });
  }
}

function readSaved(file: string): string | null | 'damaged' {
  try {
    const stats = statSync(file);
    // Reading a pipe would wait for whoever writes into it.
    return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(file, 'utf8') : 'damaged';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errnoOf(error)) ? null : 'damaged';
  }
}
