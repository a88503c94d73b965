import type { Skipped } from '../report.ts';
import type { Materials } from '../source/inventory.ts';
import type { Resolver } from '../source/resolve.ts';
import type { Gathered } from './gather.ts';
import { findHolding } from './holding.ts';
import { findImporters } from './importers.ts';
import { isCode, isTestInput } from './interest.ts';
import type { Look } from './looked-at.ts';

interface Store {
  readonly root: string;
  readonly files: readonly string[];
  readonly gathered: Gathered;
  /** What was read so far; what is handed out is added. */
  readonly texts: Map<string, string>;
  readonly looked: Look;
  readonly resolver: Resolver;
  readonly read: (path: string) => string | undefined;
  readonly onSkip: (skipped: Skipped) => void;
}

/** Hands out the files that the island asks for as it grows, each once. */
export function createSupply(store: Store): Pick<Materials, 'grow' | 'importers' | 'holding'> {
  const { root, files, gathered, texts, looked, resolver, read, onSkip } = store;
  const keep = (added: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    for (const [path, text] of added) texts.set(path, text);
    return added;
  };
  return {
    grow: (wanted) =>
      keep(
        new Map(
          [...wanted].flatMap(([path, names]) => {
            const text = isCode(path) && !isTestInput(path) && !texts.has(path) ? read(path) : undefined;
            return text !== undefined && isExporting(text, names) ? [[path, text] as const] : [];
          }),
        ),
      ),
    importers: (targets) => {
      const added = findImporters({ root, files, targets, known: texts, imports: gathered.imports, resolver });
      looked.importersOf(targets, added.keys());
      return keep(added);
    },
    holding: (words, { schemas = false, isWorth = () => true } = {}) => {
      const found = findHolding({ root, files, words, schemas, known: texts, gathered, onSkip });
      looked.holding(words, found.keys());
      return keep(new Map([...found].filter(([, text]) => isWorth(text))));
    },
  };
}

/** A file that was only asked through `export *` is worth it if it holds one of the names. */
function isExporting(text: string, names: ReadonlySet<string>): boolean {
  return names.size === 0 || /export\s*\*/.test(text) || [...names].some((name) => text.includes(name));
}
