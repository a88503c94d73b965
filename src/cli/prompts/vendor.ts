import { joining } from '../../messages/joining.ts';
import { prompts } from '../../messages/prompts.ts';
import type { Usage } from '../../pipeline/run.ts';
import { fullName } from '../../providers/full-name.ts';
import { PROVIDERS } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import { alignColumns, fitColumns } from '../columns.ts';
import { CUSTOM } from '../target.ts';
import type { Choice } from './ask.ts';
import { lacks } from './lacks.ts';
import type { Question } from './question.ts';

const words = prompts.vendor;

interface VendorChoice extends Choice<string> {
  /** What typing is matched against. The whole line is one of them, since Tab types it. */
  readonly keywords: readonly string[];
}

/** Where to move: a provider, or `custom`. */
export const askVendor: Question = async ({ ask, known, usage }) => {
  const routes = known.to ?? [];
  if (routes.some((id) => !id.includes('='))) return {};
  const vendors = vendorChoices(PROVIDERS, usage.resources);
  const id = await ask.search(words.question, (typed) => vendors.filter((vendor) => matches(vendor, typed)));
  return { to: [id, ...routes] };
};

/** One line a vendor, with what it lacks for this repository; what of that has no room is told below the list. */
function vendorChoices(providers: readonly Provider[], resources: Usage['resources']): VendorChoice[] {
  const notes = providers.map((provider) =>
    joining.clauses([...(provider.warning ? [provider.warning.note] : []), ...lacks(provider, resources)]),
  );
  const lines = linesOf([
    [...providers.map(({ id }) => id), CUSTOM],
    [...providers.map(fullName), words.custom],
    [...notes, words.customNote],
  ]);
  const vendors = providers.map(({ id, name, nameZh, aliases }, row) => {
    const [line = id, note = ''] = [lines[row], notes[row]];
    return {
      value: id,
      short: name,
      name: line,
      keywords: [line, id, name, nameZh, ...aliases],
      ...(!line.endsWith(note) && { description: note }),
    };
  });
  const custom = lines.at(-1) ?? CUSTOM;
  return [...vendors, { value: CUSTOM, short: CUSTOM, name: custom, keywords: [custom] }];
}

/** The sign that points at a choice takes two columns. */
const POINTER = 2;

function linesOf([ids, names, notes]: readonly [
  readonly string[],
  readonly string[],
  readonly string[],
]): readonly string[] {
  const columns = [{ cells: ids }, { cells: names }, { cells: notes, least: 1 }];
  const fitted = fitColumns(columns, (process.stdout.columns || 80) - POINTER);
  return fitted ?? alignColumns(ids.map((id, row) => [id, names[row] ?? '', notes[row] ?? '']));
}

function matches({ keywords }: VendorChoice, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return keywords.some((keyword) => keyword.toLowerCase().includes(wanted));
}
