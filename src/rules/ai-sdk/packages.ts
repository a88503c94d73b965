import type { PackagePlanner } from '../packages.ts';
import { importChanges } from './import-changes.ts';
import { providerMoves } from './moves.ts';

/** Packages whose providers are left. */
const LEFT = /^@ai-sdk\/(?:openai|gateway)$/;

/** Packages that new providers come from; those that a scheme or a server names are in no manifest. */
export const planAiSdkPackages: PackagePlanner = ({ inventory, target, verdicts }) => {
  const moves = providerMoves({ inventory, target, verdicts });
  return importChanges(moves, { inventory, target, verdicts }).flatMap(({ statement, specifier, packages, isKept }) => {
    if (specifier !== undefined && /^(?:npm:|https?:)/.test(specifier.text)) return [];
    const file = inventory.island.pathOf(statement);
    const old = specifier === undefined ? '' : inventory.resolver.mapped(specifier.text, file);
    const replaces = isKept || !LEFT.test(old) ? {} : { replaces: old };
    return packages
      .filter(({ name }) => name !== '@ai-sdk/openai')
      .map(({ name, range }) => ({ file, add: { name, range }, ...replaces }));
  });
};
