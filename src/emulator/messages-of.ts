import type { Body } from './reply.ts';
import { isBody } from './values-at.ts';

/** The messages of a chat. */
export function messagesOf({ messages }: Body): Body[] {
  return Array.isArray(messages) ? messages.filter(isBody) : [];
}

/** What a message says in words; parts of other kinds are passed over. */
export function textOf(message: Body | undefined): string {
  const { content } = message ?? {};
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.flatMap((part) => (isBody(part) && typeof part.text === 'string' ? [part.text] : [])).join(' ');
}

/** How many content parts of a type a message has. */
export function countParts(message: Body | undefined, type: string): number {
  const { content } = message ?? {};
  return Array.isArray(content) ? content.filter((part) => isBody(part) && part.type === type).length : 0;
}
