import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { CONTENT_PARTS } from '../../openai/chat.generated.ts';
import { judgeParam } from '../../providers/compat.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ModelFacts } from '../../providers/model.ts';
import { messagesOf, objectsOf, partsOf } from '../../source/messages.ts';
import { nameOf, propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { ableModels } from './able-models.ts';
import { imageAddresses } from './image-address.ts';
import type { MovedChat, MovedModel } from './moved-chats.ts';

const base = { rule: 'openai-sdk/content-parts', kind: 'param' } as const;

/** Images, sound and files that are sent to a model which does not take them. */
export const contentPartsRule: Rule = {
  id: 'openai-sdk/content-parts',
  family: 'openai-sdk',
  find: (context) => {
    const { tracer } = context.inventory;
    const chats = context.chats.map((chat) => ({ chat, sent: sentParts(chat, tracer) }));
    const taken = new Set(chats.flatMap(({ sent }) => sent.parts.map(({ node }) => node)));
    return chats.flatMap(({ chat, sent }) => {
      const nearby = sent.isWhole ? [] : partsInFile(chat.call.node.getSourceFile(), tracer);
      const parts = [...sent.parts, ...nearby.filter(({ node }) => !taken.has(node))];
      return [...parts.flatMap((part) => refusals(part, chat)), ...imageAddresses(parts, chat, tracer)];
    });
  },
};

export interface SentPart {
  /** `image_url` */
  readonly type: string;
  readonly node: ts.ObjectLiteralExpression;
  /** False where it stands in the call's file and only may be among its messages. */
  readonly isSure: boolean;
}

const OTHER_THAN_TEXT = Object.keys(CONTENT_PARTS).filter((type) => type !== 'text' && type !== 'refusal');

interface Sent {
  readonly parts: readonly SentPart[];
  /** False where other messages may come that nobody sees. */
  readonly isWhole: boolean;
}

/** The parts that reach a chat. */
function sentParts({ call }: MovedChat, tracer: Tracer): Sent {
  const { flow, isWhole } = messagesOf(call, tracer);
  const items = objectsOf(flow).flatMap((message) => objectsOf(partsOf(message, tracer).flow));
  return { parts: items.flatMap((node) => toPart(node, true)), isWhole };
}

function toPart(node: ts.ObjectLiteralExpression, isSure: boolean): SentPart[] {
  const property = propertyOf(node, 'type');
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value !== undefined && ts.isStringLiteralLike(value) && OTHER_THAN_TEXT.includes(value.text)
    ? [{ type: value.text, node, isSure }]
    : [];
}

/** `{ type: 'image_url', image_url: … }`, as a function that makes messages writes it. */
function partsInFile(file: ts.SourceFile, tracer: Tracer): SentPart[] {
  return OTHER_THAN_TEXT.flatMap((type) => tracer.index.identifiers.get(type) ?? []).flatMap((name) => {
    const literal = name.parent.parent;
    const isKey = ts.isObjectLiteralElementLike(name.parent) && nameOf(name.parent.name) === name.text;
    return name.getSourceFile() === file && isKey && ts.isObjectLiteralExpression(literal)
      ? toPart(literal, false)
      : [];
  });
}

function refusals({ type, node, isSure }: SentPart, chat: MovedChat): RuleFinding[] {
  const [refused] = chat.models.flatMap((model) => refusalOf(type, model, chat));
  if (refused === undefined) return [];
  const { model, isDocumented, fact } = refused;
  const { from, to } = model.mapped;
  const { name } = chat.provider;
  const able = ableModels(chat.provider, model.mapped, (facts) => takes(type, facts, chat) === true);
  const message = rules.param.and(
    isDocumented ? words.parts.refused(type, to) : words.parts.unsaid(type, to),
    words.parts.able(able, from, name),
  );
  return [
    at(node, {
      ...base,
      confidence: !isDocumented ? 'possible' : isSure ? chat.confidence : 'likely',
      action: able.length === 0 && isDocumented ? 'blocked' : 'manual',
      message,
      ...(isDocumented ? { todo: message } : {}),
      ...factOf(fact),
    }),
  ];
}

interface Refusal {
  readonly model: MovedModel;
  readonly isDocumented: boolean;
  readonly fact: Fact | undefined;
}

function refusalOf(type: string, model: MovedModel, chat: MovedChat): Refusal[] {
  if (model.now === undefined) return [];
  const taken = takes(type, model.now, chat);
  if (taken === true) return [];
  return [{ model, isDocumented: taken === false, fact: taken === false ? model.now : undefined }];
}

/** Whether a model takes parts of a type, by what is said of the model, then of all its vendor's; undefined: unsaid. */
function takes(type: string, model: ModelFacts, { provider }: MovedChat): boolean | undefined {
  const own = type === 'image_url' ? model.vision : type === 'input_audio' ? model.hearing : undefined;
  if (own !== undefined) return own;
  const rules = provider.params.chat;
  if (rules['messages.content.type'] === undefined) return undefined;
  const question = { operation: 'chat', name: 'messages.content.type', value: type, models: [model.id] } as const;
  const verdict = judgeParam({ ...question, rules, given: {} })?.verdict.kind;
  return verdict === undefined ? true : verdict === 'undocumented' ? undefined : false;
}
