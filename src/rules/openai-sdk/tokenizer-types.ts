import { isTokenizer } from '../../openai/tokenizers.ts';
import type { Flow } from '../../source/flow.ts';
import type { Inventory } from '../../source/inventory.ts';
import { returnsOf } from '../../source/returns.ts';
import { ts } from '../../source/ts.ts';

/** A tokenizer's type, which lists OpenAI's models and nothing else, where a new name would not fit it. */
export interface TypeMend {
  readonly node: ts.TypeReferenceNode | ts.ImportTypeNode;
  readonly name: string;
}

/**
 * The types that must give way: of variables, parameters, fields and results that a changed name passes, and what is
 * asserted on its way.
 *
 * @param changed the names that change
 * @param kept what goes on holding an old name
 */
export function tokenizerTypes(
  changed: ReadonlySet<ts.Node>,
  kept: ReadonlySet<ts.Node>,
  inventory: Inventory,
): TypeMend[] {
  if (changed.size === 0) return [];
  const { tracer, tokenizers } = inventory;
  const types = [
    ...tokenizers.imports.flatMap(importedNames).flatMap((name) => tracer.index.identifiers.get(name) ?? []),
  ]
    .flatMap(referenceOf)
    .filter((node) => isOfTokenizer(node, inventory));
  const inline = tokenizers.imports.flatMap(({ parent }) =>
    ts.isImportTypeNode(parent.parent) ? [parent.parent] : [],
  );
  const meets = ({ leaves }: Flow) => leaves.some((leaf) => 'node' in leaf && changed.has(leaf.node));
  const mended = new Set<ts.Node>();
  const all = [...new Set<TypeMend['node']>([...types, ...inline])];
  // What is asserted on the way into something mended follows it: `return flag as TiktokenModel` of what returns a string.
  for (const isLate of [false, true])
    for (const node of all) if (isAssertion(holderOf(node)) === isLate && gives(node)) mended.add(node);
  return all.filter((node) => mended.has(node)).map((node) => ({ node, name: nameOf(node) }));

  function gives(node: TypeMend['node']): boolean {
    const place = holderOf(node);
    if (place === undefined || kept.has(place)) return false;
    if (isAssertion(place)) return meets(tracer.trace(place.expression)) || feedsMended(node);
    if (ts.isTypeAliasDeclaration(place))
      return tracer.bindings.references(place).some((use) => referenceOf(use).some(gives));
    return meets(flowOf(place));
  }

  function feedsMended(asserted: ts.Node): boolean {
    return all.some((node) => {
      const place = mended.has(node) ? holderOf(node) : undefined;
      if (place === undefined || isAssertion(place) || ts.isTypeAliasDeclaration(place)) return false;
      return flowOf(place).leaves.some((leaf) => leaf.kind === 'typed' && leaf.node === asserted);
    });
  }

  function flowOf(place: Exclude<Holder, Assertion | ts.TypeAliasDeclaration>): Flow {
    return ts.isFunctionLike(place) ? returnsOf(place, tracer) : tracer.declaration(place);
  }
}

type Assertion = ts.AsExpression | ts.TypeAssertion | ts.SatisfiesExpression;

function isAssertion(node: ts.Node | undefined): node is Assertion {
  return (
    node !== undefined &&
    (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isSatisfiesExpression(node))
  );
}

type Holder =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.PropertyDeclaration
  | ts.PropertySignature
  | ts.TypeAliasDeclaration
  | ts.SignatureDeclaration
  | Assertion;

/** What a type is declared for, also as one of a union or inside `Promise<…>`. */
function holderOf(type: ts.TypeNode): Holder | undefined {
  let node: ts.Node = type;
  while (isTransparent(node.parent)) node = node.parent;
  const { parent } = node;
  const isHolder =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isFunctionLike(parent) ||
    isAssertion(parent);
  return isHolder && parent.type === node ? parent : undefined;
}

function isTransparent(node: ts.Node): boolean {
  return (
    ts.isUnionTypeNode(node) ||
    ts.isParenthesizedTypeNode(node) ||
    (ts.isTypeReferenceNode(node) && /^(?:Promise|Readonly|NonNullable|Awaited)$/.test(node.typeName.getText()))
  );
}

/** The type that a name stands in, also behind a namespace: `tiktoken.TiktokenModel`. */
function referenceOf(name: ts.Node): ts.TypeReferenceNode[] {
  const whole = ts.isQualifiedName(name.parent) && name.parent.right === name ? name.parent : name;
  return ts.isTypeReferenceNode(whole.parent) && whole.parent.typeName === whole ? [whole.parent] : [];
}

function isOfTokenizer({ typeName }: ts.TypeReferenceNode, { tracer }: Inventory): boolean {
  return tracer.entity(typeName).leaves.some((leaf) => leaf.kind === 'external' && isTokenizer(leaf.specifier));
}

/** What an import or re-export calls the names in its file. */
function importedNames({ parent }: ts.Node): string[] {
  const clause = ts.isImportDeclaration(parent) ? parent.importClause?.namedBindings : undefined;
  const named = ts.isExportDeclaration(parent) ? parent.exportClause : clause;
  if (named === undefined) return [];
  if (ts.isNamespaceImport(named) || ts.isNamespaceExport(named))
    return ['TiktokenModel', 'ModelName', 'ChatModelName'];
  return named.elements.map(({ name }) => name.text);
}

function nameOf(node: TypeMend['node']): string {
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.qualifier;
  return name?.getText().split('.').at(-1) ?? '';
}
