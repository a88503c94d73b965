import { EXIT, UserError } from '../../errors.ts';
import { catalog as words } from '../../messages/catalog.ts';
import { record } from '../../source/json-value.ts';

/** What the public list of models said on one day. */
export interface Catalog {
  /** Where it was read: an address without credentials and query. */
  readonly from: string;
  /** ISO 8601, in UTC. */
  readonly fetchedAt: string;
  /** Model ids by the list's own ids of vendors. */
  readonly models: ReadonlyMap<string, readonly string[]>;
}

/**
 * The model ids in a list in the form of https://models.dev/api.json: an object of vendors, each with an object `models`
 * whose keys are the ids. Entries in another form are passed over. Throws UserError where nothing is left.
 */
export function parseCatalog(json: string, from: string): Catalog['models'] {
  const models = new Map<string, readonly string[]>();
  for (const [vendor, entry] of entriesOf(parse(json, from))) {
    const ids = entriesOf(record(entry)?.models).map(([id]) => id);
    if (isPlainId(vendor) && ids.some(isPlainId)) models.set(vendor, ids.filter(isPlainId));
  }
  if (models.size === 0) throw new UserError(words.wrongShape(from), { exitCode: EXIT.failed });
  return models;
}

/** Ids are shown on terminals: what no real id contains (spaces, escapes, other scripts, thousands of letters) is none. */
export function isPlainId(id: unknown): id is string {
  return typeof id === 'string' && /^[\x21-\x7e]{1,120}$/.test(id);
}

function parse(json: string, from: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new UserError(words.notJson(from), { exitCode: EXIT.failed, cause });
  }
}

/** Own properties only, `__proto__` among them as any other name. */
function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(record(value) ?? {});
}
