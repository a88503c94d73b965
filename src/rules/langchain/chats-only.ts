import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/langchain.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { paramParts } from '../../source/param-parts.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { isAskedInChats } from '../agents/speech.ts';
import { type Found, factOf } from '../find.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { valueNode } from '../openai-sdk/param-parts.ts';

type Ways = Readonly<Record<'rewrite' | 'manual', Found>>;

/**
 * A chat asks for responses where an option says so, or where it wants a summary of the thoughts. A vendor that is asked
 * in chats gets neither.
 */
export function chatsOnly(client: LangChainClient, { target: { provider }, context }: ParamCall): OptionChange[] {
  const options = optionsLiteral(client.options);
  if (client.kind !== 'chat' || options === undefined || !isAskedInChats(provider)) return [];
  const base: Omit<RuleFinding, 'file' | 'start' | 'end' | 'action' | 'message'> = {
    rule: 'langchain/param',
    kind: 'param',
    confidence: 'certain',
    ...factOf(provider.apis.responses),
  };
  const byHand = words.responses.byHand(provider.name);
  const ways: Ways = {
    rewrite: { ...base, action: 'rewrite', message: words.responses.chat(provider.name) },
    manual: { ...base, action: 'manual', message: byHand, todo: byHand },
  };
  return [...ofSwitch(options, ways), ...ofSummary(options, ways, context.inventory.tracer)];
}

/** `useResponsesApi: true` */
function ofSwitch(options: ts.ObjectLiteralExpression, { rewrite, manual }: Ways): OptionChange[] {
  const property = propertyOf(options, 'useResponsesApi');
  if (property === undefined) return [];
  const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
  if (value.kind === ts.SyntaxKind.FalseKeyword) return [];
  return value.kind === ts.SyntaxKind.TrueKeyword
    ? [{ node: property, found: rewrite, change: { kind: 'replace', node: value, text: 'false' } }]
    : [{ node: property, found: manual }];
}

/** `reasoning: { summary: 'auto' }` */
function ofSummary(options: ts.ObjectLiteralExpression, { rewrite, manual }: Ways, tracer: Tracer): OptionChange[] {
  const property = propertyOf(options, 'reasoning');
  if (property === undefined || ts.isMethodDeclaration(property)) return [];
  const reasoning = unwrap(valueNode(property));
  if (!ts.isObjectLiteralExpression(reasoning)) {
    const { literals, isHidden } = paramParts(tracer.trace(reasoning), tracer);
    const isPlain = !isHidden && literals.every((literal) => propertyOf(literal, 'summary') === undefined);
    return isPlain ? [] : [{ node: property, found: manual }];
  }
  const summary = propertyOf(reasoning, 'summary');
  if (summary === undefined) return [];
  const isAlone = reasoning.properties.length === 1;
  return [
    isAlone
      ? { node: property, found: rewrite, change: { kind: 'remove', property } }
      : { node: summary, found: rewrite, change: { kind: 'remove', property: summary }, literal: reasoning },
  ];
}
