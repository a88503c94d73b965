import type { Inventory } from '../../source/inventory.ts';
import { bringerOf } from '../../source/libraries/ai-sdk/bringer.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { providerName } from '../../source/libraries/ai-sdk/find.ts';
import { coreExport, KINDS } from '../../source/libraries/ai-sdk/generations.ts';
import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';

/** Everywhere that a provider's name stands for itself, not only to come from one file into another. */
export function usesOf({ node, built }: ProviderInstance, { tracer }: Inventory): readonly ts.Identifier[] {
  if (built !== undefined) {
    const holder = outward(built);
    if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return [];
    return tracer.bindings.references(holder).filter((use) => !isPassage(use));
  }
  const local = localName(node);
  if (local === undefined) return [];
  return tracer.index
    .identifiersIn(node.getSourceFile(), local.text)
    .filter((use) => use.parent !== node && bringerOf(use, tracer) === node);
}

/** Imports, exports and what is taken out of a `require`. */
export function isPassage(use: ts.Identifier): boolean {
  const { parent } = use;
  if (ts.isImportClause(parent) || ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) return true;
  if (ts.isExportSpecifier(parent) || ts.isExportAssignment(outward(use))) return true;
  const holder = ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent) ? parent.parent : use;
  const assignment = ts.findAncestor(use, ts.isBinaryExpression);
  return (
    assignment?.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    (assignment.right === holder || assignment.left === use.parent) &&
    /^(?:module\.)?exports\b/.test(assignment.left.getText())
  );
}

/** The name under which a ready provider enters a file. */
export function localName(node: ts.Node): ts.Identifier | undefined {
  const name = ts.isImportSpecifier(node) || ts.isBindingElement(node) ? node.name : undefined;
  return name !== undefined && ts.isIdentifier(name) ? name : undefined;
}

/** A use that makes a model, whatever becomes of it. */
export function isModelUse(use: ts.Identifier, instance: ProviderInstance, { calls }: Inventory): boolean {
  return calls.some(
    (call) =>
      ts.isCallExpression(call.node) &&
      providerName(call.node) === use &&
      call.clients.some((client) => isAiSdkClient(client) && client.instance === instance),
  );
}

/**
 * A use that nothing but OpenAI's own provider is good for: its tools and sockets (`openai.tools.webSearch()`), or an
 * upload to it (`uploadFile({ api: openai })`). Undefined for what any provider can be used for.
 */
export function platformUse(use: ts.Identifier, { tracer }: Inventory): ts.Node | undefined {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === use)
    return parent.name.text === 'languageModel' ? undefined : outermost(parent);
  const call = ts.findAncestor(use, (node) => ts.isStatement(node) || ts.isCallExpression(node));
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const [name] = tracer.trace(call.expression).leaves.flatMap((leaf) => coreExport(leaf) ?? []);
  return name !== undefined && !Object.hasOwn(KINDS, name) && !TAKES_PROVIDERS.test(name) ? use : undefined;
}

/** `typeof openai.tools.fileSearch`: the type of what no other provider has. */
export function isPlatformType({ parent }: ts.Identifier): boolean {
  return ts.isQualifiedName(parent) && parent.right.text === 'tools';
}

/** Functions of `ai` that are given any provider. */
const TAKES_PROVIDERS = /^(?:create\w*Registry|customProvider|wrapProvider)$/;

/** `openai.tools.webSearch` of `openai.tools`. */
function outermost(access: ts.PropertyAccessExpression): ts.Node {
  let node: ts.Node = access;
  while (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) node = node.parent;
  return node;
}
