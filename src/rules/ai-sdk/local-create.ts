import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { usesOf } from './gone-elements.ts';
import type { ImportElement } from './import-statement.ts';
import { type Known, type NewProvider, type ProviderMove, providerMoves } from './moves.ts';

/**
 * What the function that builds a provider is called in its file. `import { createOpenAI as create }`: the alias is the
 * user's own, and goes over to the new function, unless something that stays goes by it too.
 */
export function localCreate(
  { instance }: ProviderMove,
  { isInPlace, package: found }: NewProvider,
  known: Known,
): string {
  const { built, bringer } = instance;
  if (!isInPlace || built === undefined || !isAliased(bringer)) return found.create;
  const going = providerMoves(known).filter(({ providers }) => providers.some((each) => each.isInPlace));
  const callees = new Set<ts.Node | undefined>(going.map((move) => move.instance.built?.expression));
  const isWhole = usesOf(bringer, known.inventory.tracer).every((use) => callees.has(use));
  return isWhole ? bringer.name.text : found.create;
}

function isAliased(
  node: ProviderMove['instance']['bringer'],
): node is ImportElement & { readonly name: ts.Identifier } {
  if (node === undefined || !(ts.isImportSpecifier(node) || ts.isBindingElement(node))) return false;
  return node.propertyName !== undefined && ts.isIdentifier(node.name) && nameOf(node.propertyName) !== node.name.text;
}
