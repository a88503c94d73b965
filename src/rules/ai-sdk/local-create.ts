import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { usesOf } from './gone-elements.ts';
import { comesFrom, type ImportElement, isImportStatement } from './import-statement.ts';
import { type Known, type NewProvider, type ProviderMove, providerMoves } from './moves.ts';

/**
 * What the function that builds a provider is called in its file. `import { createOpenAI as create }`: the alias is the
 * user's own, and goes over to the new function, unless something that stays goes by it too. Where the file has another
 * function of that name, a number tells them apart.
 */
export function localCreate(
  { instance }: ProviderMove,
  { isInPlace, package: found }: NewProvider,
  known: Known,
): string {
  const { built, bringer, node } = instance;
  const free = freeName(found, node.getSourceFile(), known);
  if (!isInPlace || built === undefined || !isAliased(bringer)) return free;
  const going = providerMoves(known).filter(({ providers }) => providers.some((each) => each.isInPlace));
  const callees = new Set<ts.Node | undefined>(going.map((move) => move.instance.built?.expression));
  const isWhole = usesOf(bringer, known.inventory.tracer).every((use) => callees.has(use));
  return isWhole ? bringer.name.text : free;
}

function freeName({ create, name }: AiSdkPackage, file: ts.SourceFile, { inventory: { tracer } }: Known): string {
  const others = tracer.index.identifiersIn(file, create).filter((id) => {
    const isDeclared =
      (id.parent as { readonly name?: ts.Node }).name === id && !ts.isPropertyAccessExpression(id.parent);
    const statement = ts.findAncestor(id, isImportStatement);
    return isDeclared && !(statement !== undefined && comesFrom(statement, name));
  });
  if (!others.some(isOfFile)) return create;
  let free = create;
  for (let number = 2; tracer.index.identifiersIn(file, free).length > 0; number += 1) free = `${create}${number}`;
  return free;
}

/** A name that the whole file sees: of a function's own, or of a member, nothing outside is aware. */
function isOfFile(id: ts.Identifier): boolean {
  const isWithin = (node: ts.Node) =>
    ts.isFunctionLike(node) || ts.isObjectLiteralExpression(node) || ts.isClassLike(node);
  return ts.findAncestor(id.parent.parent, isWithin) === undefined;
}

function isAliased(
  node: ProviderMove['instance']['bringer'],
): node is ImportElement & { readonly name: ts.Identifier } {
  if (node === undefined || !(ts.isImportSpecifier(node) || ts.isBindingElement(node))) return false;
  return node.propertyName !== undefined && ts.isIdentifier(node.name) && nameOf(node.propertyName) !== node.name.text;
}
