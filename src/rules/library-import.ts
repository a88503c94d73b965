import type { Family, RuleFinding } from '../finding.ts';
import { rules } from '../messages/rules.ts';
import type { ts } from '../source/ts.ts';
import { isTypeOnly } from '../source/type-only.ts';
import { at } from './find.ts';
import type { Rule } from './rule.ts';

interface LibraryImport {
  readonly id: string;
  /** What an import of types alone is reported under, where that is not `id`. */
  readonly typeId?: string;
  readonly family: Family;
  /** @param from the package or module it names, past what an import map calls it */
  readonly brings: (specifier: ts.StringLiteralLike, from: string) => boolean;
  readonly words: { readonly found: string; stays(vendor: string): string };
}

/** Accounts for every place where one library enters a file. Its package stays, whoever is asked. */
export function libraryImportRule({ id, typeId = id, family, brings, words }: LibraryImport): Rule {
  return {
    id,
    family,
    find: ({ inventory: { tracer, resolver, island }, target }) =>
      tracer.index.specifiers.flatMap((node): RuleFinding[] => {
        if (!brings(node, resolver.mapped(node.text, island.pathOf(node)))) return [];
        const base = { confidence: 'certain', action: 'none' } as const;
        if (isTypeOnly(node)) return [at(node, { ...base, rule: typeId, kind: 'type', message: rules.import.type })];
        const message = target === null ? words.found : words.stays(target.provider.name);
        return [at(node, { ...base, rule: id, kind: 'import', message })];
      }),
  };
}
