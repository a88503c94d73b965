import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { type AgentsUse, agentsUses, optionOf } from '../../source/libraries/agents/uses.ts';
import { objectEdits } from '../../source/object-edits.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { below } from '../below.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, inFileOf, replace, replaceText } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { bringNames } from './bring-names.ts';
import { chatOptions } from './chat-options.ts';
import { movedPrograms } from './moved-programs.ts';
import { isAskedInChats } from './speech.ts';
import { statementOf } from './statement-of.ts';

const base = { rule: 'agents/api', kind: 'client', confidence: 'certain' } as const;

/** The SDK asks for responses by itself; moved programs ask in chats, wherever they say which. */
export const apiRule: Rule = {
  id: 'agents/api',
  family: 'agents',
  find: (context) => {
    const programs = movedPrograms(context);
    const { target } = context;
    if (programs === undefined || target === null || !isAskedInChats(programs.provider)) return [];
    const vendor = programs.provider.name;
    return agentsUses(context.inventory.tracer).flatMap((use) => {
      if (!programs.has(use.node.getSourceFile())) return [];
      return find(use, { ...context, target }, vendor);
    });
  },
};

function find(use: AgentsUse, context: MoveContext, vendor: string): RuleFinding[] {
  const chat: Found = { ...base, action: 'rewrite', message: words.api.chat(vendor) };
  const byHand: Found = {
    ...base,
    action: 'manual',
    message: words.api.byHand(vendor),
    todo: words.api.byHand(vendor),
  };
  const [value] = use.node.arguments ?? [];
  switch (use.name) {
    case 'setOpenAIAPI':
      return value === undefined ? [] : ofSwitch(value, { chat, byHand });
    case 'setDefaultOpenAIClient':
      return value === undefined || !moves(value, context) ? [] : ofClient(use, { chat, byHand }, context);
    case 'OpenAIProvider':
      return ofProvider(use, { chat, byHand }, context);
    case 'OpenAIResponsesModel':
    case 'OpenAIResponsesWSModel':
      return ofModel(use, { chat: { ...chat, message: words.api.class(vendor) }, byHand }, context);
    default:
      return [];
  }
}

interface Say {
  readonly chat: Found;
  readonly byHand: Found;
}

/** `setOpenAIAPI('responses')` */
function ofSwitch(value: ts.Expression, { chat, byHand }: Say): RuleFinding[] {
  const written = unwrap(value);
  if (!ts.isStringLiteralLike(written)) return [at(value, byHand)];
  if (written.text === 'chat_completions') return [];
  return [at(value, { ...chat, edits: [replaceText(written, 'chat_completions')] })];
}

/** A client that is set says nothing of the API: the line below does. */
function ofClient({ node }: AgentsUse, { chat, byHand }: Say, context: MoveContext): RuleFinding[] {
  const file = node.getSourceFile();
  if (chatOptions(file, context).length === 0) return [];
  const statement = statementOf(node);
  if (statement === undefined) return [at(node, byHand)];
  const { edits, local } = bringNames({ file, names: ['setOpenAIAPI'] }, context.inventory);
  const text = `${local('setOpenAIAPI')}(${quoted('chat_completions', file)})`;
  return [at(node, { ...chat, edits: [...edits, below(statement, text)] })];
}

/** A provider that asks for responses, or that is given a client and says nothing of the API. */
function ofProvider(use: AgentsUse, { chat, byHand }: Say, context: MoveContext): RuleFinding[] {
  const { tracer } = context.inventory;
  const [options] = use.node.arguments ?? [];
  const literal = options === undefined ? undefined : unwrap(options);
  const said = optionOf(use, 'useResponses', tracer);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal))
    return said === undefined ? [] : [at(use.node, byHand)];
  const property = propertyOf(literal, 'useResponses');
  if (property !== undefined) {
    const kind = ts.isPropertyAssignment(property) ? property.initializer.kind : undefined;
    if (kind === ts.SyntaxKind.FalseKeyword) return [];
    const isLiteral = ts.isPropertyAssignment(property) && kind === ts.SyntaxKind.TrueKeyword;
    return [at(property, isLiteral ? { ...chat, edits: [replace(property.initializer, 'false')] } : byHand)];
  }
  const client = propertyOf(literal, 'openAIClient');
  if (client === undefined) return [];
  const changes = chatOptions(use.node.getSourceFile(), context).map((text) => ({ kind: 'insert', text }) as const);
  // Among other settings on one line, which may be broken for their own sake.
  const isInner = ts.findAncestor(literal.parent, ts.isObjectLiteralExpression) !== undefined;
  const edits = objectEdits(literal, changes, { mayBreak: !isInner }).flat();
  return edits.length === 0 ? [] : [at(use.node, { ...chat, edits: inFileOf(literal, edits) })];
}

/** `new OpenAIResponsesModel(client, model)` is built as a model that chats is. */
function ofModel({ name, node }: AgentsUse, { chat, byHand }: Say, context: MoveContext): RuleFinding[] {
  const { inventory } = context;
  const call = inventory.calls.find((each) => each.node === node);
  if (call === undefined || context.verdicts.calls.get(call)?.fate !== 'moves') return [];
  const { expression } = node;
  if (name !== 'OpenAIResponsesModel' || !ts.isIdentifier(expression)) return [at(node, byHand)];
  const file = node.getSourceFile();
  const others = agentsUses(inventory.tracer).filter((use) => use.name === name && use.node.getSourceFile() === file);
  const { edits, local } = bringNames({ file, names: ['OpenAIChatCompletionsModel'] }, inventory);
  const gone = unusedImportEdits(
    others.map((use) => use.node.expression),
    inventory,
  );
  return [at(node, { ...chat, edits: [...edits, replace(expression, local('OpenAIChatCompletionsModel')), ...gone] })];
}

function moves(value: ts.Expression, { inventory, verdicts }: RuleContext): boolean {
  return inventory.tracer.trace(value).leaves.some((leaf) => {
    const client = inventory.clients.of(leaf);
    return client !== undefined && verdicts.clients.get(client)?.fate === 'moves';
  });
}
