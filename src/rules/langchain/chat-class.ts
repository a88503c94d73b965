import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/langchain.ts';
import { isLangChain, type LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, replace } from '../find.ts';

const CHAT = 'OpenAIChat';

/**
 * Old releases make an `OpenAIChat` of an `OpenAI`, if its model is called like one of OpenAI's that chats. Under any other
 * name it would ask for completions, so the code says which class it means.
 */
export function chatClass(client: LangChainClient, context: RuleContext): RuleFinding[] {
  if (!becomesChat(client, context)) return [];
  const found: Found = {
    rule: 'langchain/client',
    kind: 'client',
    confidence: 'certain',
    action: 'manual',
    message: words.chatClass,
  };
  const callee = ts.isNewExpression(client.node) ? client.node.expression : undefined;
  const edits = callee === undefined ? undefined : classEdits(callee, context);
  return [
    edits === undefined || callee === undefined
      ? at(client.node, { ...found, todo: words.chatClass })
      : at(callee, { ...found, action: 'rewrite', edits }),
  ];
}

function becomesChat(client: LangChainClient, { inventory: { calls } }: RuleContext): boolean {
  const call = calls.find(({ clients }) => clients.includes(client));
  return client.kind === 'text' && call?.resource === 'chat.completions';
}

/** The class at its use and in its import; undefined where it comes some other way. */
function classEdits(callee: ts.Expression, context: RuleContext): FileEdit[] | undefined {
  if (ts.isPropertyAccessExpression(callee)) return [replace(callee.name, CHAT)];
  const file = callee.getSourceFile();
  const specifiers = file.statements.flatMap(specifiersOf);
  const specifier = specifiers.find(({ name }) => ts.isIdentifier(callee) && name.text === callee.text);
  if (specifier === undefined || !ts.isIdentifier(callee)) return undefined;
  // An alias stays, and means another class from now on.
  if (specifier.propertyName !== undefined)
    return isUsedElsewhere(specifier, context) ? undefined : [replace(specifier.propertyName, CHAT)];
  if (specifiers.some((other) => nameOf(other.propertyName ?? other.name) === CHAT)) return [replace(callee, CHAT)];
  const inImport = isUsedElsewhere(specifier, context) ? `${specifier.name.text}, ${CHAT}` : CHAT;
  return [replace(callee, CHAT), replace(specifier.name, inImport)];
}

function specifiersOf(statement: ts.Statement): readonly ts.ImportSpecifier[] {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** Whether the name is used for anything else than models that become chats. */
function isUsedElsewhere({ name }: ts.ImportSpecifier, context: RuleContext): boolean {
  const { tracer, clients } = context.inventory;
  const moved = new Set<ts.Node>(
    clients.all
      .filter(isLangChain)
      .filter((client) => becomesChat(client, context) && context.verdicts.clients.get(client)?.fate === 'moves')
      .flatMap(({ node }) => (ts.isNewExpression(node) ? [node.expression] : [])),
  );
  const uses = (tracer.index.identifiers.get(name.text) ?? []).filter(
    (use) => use.getSourceFile() === name.getSourceFile() && use !== name,
  );
  return uses.some((use) => !moved.has(use));
}
