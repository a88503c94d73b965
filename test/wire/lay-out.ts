import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../src/report.ts';
import type { Loopback } from './loopback.ts';
import { APP, embedderOf } from './move-app.ts';
import type { Run } from './run-app.ts';
import type { Vendor } from './vendors.ts';
import { NO_FLOATS, WRONGS, type Wrong } from './wrong.ts';

/** The key of the endpoint that is nobody's business. */
export const NEIGHBOUR = { GROQ_API_KEY: 'gsk' };

/** What the app calls its tool with. */
const TOOLS_MODEL = 'gpt-4.1';

export interface LayOutOptions {
  readonly vendor: Vendor;
  readonly report: Report;
  /** The moved app. */
  readonly moved: string;
  /** Where its copies go. */
  readonly folder: string;
  /** Names the run of a variant. */
  readonly name: (variant: string) => string;
  readonly servers: { readonly strict: Loopback; readonly lenient: Loopback };
}

/**
 * Copies of the app, ready to run: `moved`; `as it was`, with base URL and key alone moved; `names alone`, with those of
 * the models too; one for each wrong migration, by its name; and `as it comes`, without a wish for floats, at the vendor
 * as it is.
 */
export async function layOut({ vendor, report, moved, folder, name, servers }: LayOutOptions): Promise<Run[]> {
  const { provider, baseURL, key } = vendor;
  const embedder = embedderOf(vendor);
  const after = { ...NEIGHBOUR, [provider.key.env]: key, [embedder.provider.key.env]: embedder.key };
  const before = { ...NEIGHBOUR, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseURL };
  const named = await copy('names alone', APP, { env: before });
  await edit(join(named.folder, 'models.mjs'), (text) =>
    report.models.reduce((inner, { from, to }) => inner.replaceAll(`'${from}'`, `'${to}'`), text),
  );
  return [
    await copy('moved', moved),
    await copy('as it was', APP, { env: before }),
    named,
    ...(await Promise.all(WRONGS.map(async (wrong) => spoil(wrong, await copy(wrong.name, moved))))),
    await spoil(NO_FLOATS, await copy('as it comes', moved, { loopback: servers.lenient.url })),
  ];

  async function copy(variant: string, from: string, rest: Partial<Run> = {}): Promise<Run> {
    const to = join(folder, variant.replaceAll(/\W+/g, '-'));
    await cp(from, to, { recursive: true });
    return { name: name(variant), folder: to, loopback: servers.strict.url, env: after, ...rest };
  }

  async function spoil({ part, edit: put }: Wrong, run: Run): Promise<Run> {
    const model = report.models.find(({ from }) => from === TOOLS_MODEL)?.to;
    const plain = Object.keys(provider.models.find(({ id }) => id === model)?.plain ?? {});
    await edit(join(run.folder, `${part}.mjs`), (text) => put(text, plain));
    return { ...run, parts: [part] };
  }
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}
