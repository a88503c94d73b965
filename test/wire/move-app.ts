import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProvider, PROVIDERS } from '../../src/providers/index.ts';
import type { Report } from '../../src/report.ts';
import { migrate } from '../helpers/run-fixture.ts';
import { readTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { VENDORS, type Vendor } from './vendors.ts';

export const APP = join(import.meta.dirname, 'app');
/** Takes the embeddings of vendors that have none. */
const EMBEDDER = 'alibaba';

/** Where the embeddings of an app go that is moved to a vendor. */
export function embedderOf(vendor: Vendor): Vendor {
  if (vendor.provider.apis.embeddings.action === 'rewrite') return vendor;
  const embedder = VENDORS.find(({ provider }) => provider === findProvider(EMBEDDER));
  if (embedder === undefined) throw new Error(`There is no ${EMBEDDER}.`);
  return embedder;
}

/** Moves a copy of the app as a user does, who heeds the report where it names models that can what the mapped ones can't. */
export async function moveApp(vendor: Vendor, folder: string): Promise<Report> {
  const { report } = await migrate(readTree(APP), { ...wishesFor(vendor), env: 'rename', models: {} });
  return move(vendor, folder, adviceOf(report));
}

/** Rows for `--model` that the report names. */
export function adviceOf({ findings }: Report): string[] {
  const rows = JSON.stringify(findings).matchAll(/--model ([\w.-]+=[\w./-]*\w)/g);
  return [...new Set([...rows].map(([, row]) => row ?? ''))];
}

interface Wishes {
  readonly to: string[];
  readonly baseURL?: string;
  readonly keyEnv?: string;
}

function wishesFor(vendor: Vendor): Wishes {
  const { provider, baseURL } = vendor;
  const embedder = embedderOf(vendor);
  const isOwn = PROVIDERS.includes(provider);
  return {
    to: [provider.id, ...(embedder === vendor ? [] : [`embeddings=${embedder.provider.id}`])],
    ...(!(isOwn && baseURL === provider.regions[0].baseURL) && { baseURL }),
    ...(!isOwn && { keyEnv: provider.key.env }),
  };
}

async function move(vendor: Vendor, folder: string, models: readonly string[]): Promise<Report> {
  const { to, baseURL, keyEnv } = wishesFor(vendor);
  const args = [
    ...to.flatMap((place) => ['--to', place]),
    ...(baseURL === undefined ? [] : ['--base-url', baseURL]),
    ...(keyEnv === undefined ? [] : ['--key-env', keyEnv]),
    ...models.flatMap((row) => ['--model', row]),
  ];
  const file = `${folder}.json`;
  await cp(APP, folder, { recursive: true });
  const { exitCode, stderr } = await banjia([folder, ...args, '--yes', '--force', '--report', file]);
  if (exitCode !== 0) throw new Error(`banjia ${args.join(' ')}: exit code ${exitCode}\n${stderr}`);
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}
