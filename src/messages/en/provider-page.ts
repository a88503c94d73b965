import type { Capability } from '../../cli/capabilities.ts';
import type { CatalogMarks } from '../../cli/catalog/marks.ts';
import { catalog } from './catalog.ts';

/** More are named on the page of the vendor. */
const MANY = 8;
const some = (ids: readonly string[]) =>
  ids.length > MANY ? `${ids.slice(0, MANY).join(', ')} and ${ids.length - MANY} more` : ids.join(', ');

type Heads = Readonly<Record<Capability, string>>;

/** Heads of the columns: as long as there is room for. */
const capabilities: Readonly<Record<'long' | 'short' | 'letter', Heads>> = {
  long: {
    chat: 'chat',
    embeddings: 'embeddings',
    images: 'images',
    speech: 'speech',
    transcription: 'transcription',
    moderation: 'moderation',
    vision: 'vision',
    tools: 'tools',
  },
  short: {
    chat: 'chat',
    embeddings: 'emb',
    images: 'img',
    speech: 'tts',
    transcription: 'asr',
    moderation: 'mod',
    vision: 'vis',
    tools: 'tool',
  },
  letter: {
    chat: 'C',
    embeddings: 'E',
    images: 'I',
    speech: 'S',
    transcription: 'T',
    moderation: 'M',
    vision: 'V',
    tools: 'F',
  },
};

/** What `providers` prints around the data. */
export const providerPage = {
  columns: { id: 'id', vendor: 'vendor', key: 'key variable', catalog: 'models', endpoint: 'endpoint' },
  capabilities,
  signs: { served: '✓', manual: '~', absent: '–', unknown: '?', warning: '!' },
  legend: '✓ served, ~ by hand, – not served, ? nobody documents it',
  /** What the short heads stand for. */
  headLegend: (pairs: readonly (readonly [short: string, long: string])[]) =>
    pairs.map(([short, long]) => `${short} ${long}`).join(', '),
  warned: (id: string, warning: string) => `! ${id}: ${warning}`,
  /** How many model ids the public list has more and fewer; null: it does not know the vendor. */
  markCounts: (marks: CatalogMarks | null) =>
    marks === null
      ? ''
      : [
          ...(marks.new.length > 0 ? [`${marks.new.length} new`] : []),
          ...(marks.gone.length > 0 ? [`${marks.gone.length} gone`] : []),
        ].join(', '),
  catalogLegend: (saved: Parameters<typeof catalog.origin>[0]) =>
    `new, gone: models that the list of ${catalog.origin(saved)} has, or has not, unlike the data of this version`,
  differences: (id: string, { new: fresh, gone }: CatalogMarks) =>
    [
      `${id}:`,
      ...(fresh.length > 0 ? [`new ${some(fresh)}${gone.length > 0 ? ';' : ''}`] : []),
      ...(gone.length > 0 ? [`gone ${some(gone)}`] : []),
    ].join(' '),
  more: 'One in full, with sources and dates: migrate providers <id>',
  oneMore: 'An endpoint of your own: --to custom --base-url <url> --key-env <NAME>',

  newModels: (saved: Parameters<typeof catalog.origin>[0], n: number) =>
    `New in the list of ${catalog.origin(saved)}: ${n}`,

  docs: 'Documentation',
  aliases: 'Also found as',
};
