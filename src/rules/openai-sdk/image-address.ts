import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { ruleFor } from '../../providers/compat.ts';
import { flowOf, type Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { SentPart } from './content-parts.ts';
import type { MovedChat } from './moved-chats.ts';

/** Addresses of images that the vendor does not fetch. */
export function imageAddresses(parts: readonly SentPart[], chat: MovedChat, tracer: Tracer): RuleFinding[] {
  const { provider, models, confidence } = chat;
  const ids = models.map(({ mapped }) => mapped.to);
  const question = { rules: provider.params.chat, name: 'messages.content.image_url', models: ids, given: {} };
  const rule = ruleFor(question);
  const prefixes = rule?.prefixes;
  if (rule === undefined || prefixes === undefined) return [];
  const images = parts.filter(({ type }) => type === 'image_url');
  return images.flatMap(({ node, isSure }): RuleFinding[] => {
    const begun = addressOf(node, tracer).map(beginning);
    const isRefused = begun.some((text) => text !== undefined && !begins(text, prefixes));
    if (!isRefused && begun.every((text) => text !== undefined)) return [];
    const message = rules.param.and(
      isRefused ? words.parts.address(prefixes, provider.name) : words.parts.openAddress(prefixes, provider.name),
      rule.note,
    );
    return [
      at(node, {
        rule: 'openai-sdk/content-parts',
        kind: 'param',
        confidence: !isRefused ? 'possible' : isSure ? confidence : 'likely',
        action: 'manual',
        message,
        ...(isRefused ? { todo: message } : {}),
        fact: rule,
      }),
    ];
  });
}

/** `image_url: { url }` */
function addressOf(part: ts.ObjectLiteralExpression, tracer: Tracer): readonly Leaf[] {
  const image = tracer.member(flowOf({ kind: 'object', node: part }), 'image_url', part);
  return tracer.member(image, 'url', part).leaves;
}

/** How an address begins; undefined where only the run knows. */
function beginning(leaf: Leaf): string | undefined {
  if (leaf.kind === 'string') return leaf.node.text;
  return leaf.kind === 'template' && leaf.node.head.text !== '' ? leaf.node.head.text : undefined;
}

/** A template's head may be shorter than the prefix it begins with. */
function begins(text: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => text.startsWith(prefix) || prefix.startsWith(text));
}
