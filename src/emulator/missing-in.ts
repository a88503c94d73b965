import { emulate as words } from '../messages/emulate.ts';
import type { Operation } from '../openai/operations.ts';
import type { Body, Refusal } from './reply.ts';
import { isBody } from './values-at.ts';

/** Fields without which a request means nothing, whoever is asked. */
const REQUIRED: Readonly<Partial<Record<Operation, readonly string[]>>> = {
  chat: ['messages'],
  embeddings: ['input'],
  images: ['prompt'],
  speech: ['input'],
  moderation: ['input'],
  batches: ['input_file_id', 'endpoint'],
};

/** The first thing that a body lacks, or that has not the shape of what it should be. */
export function missingIn({
  operation,
  body,
}: {
  readonly operation: Operation;
  readonly body: Body;
}): Refusal | undefined {
  const name = REQUIRED[operation]?.find((field) => isEmpty(body[field]));
  if (name !== undefined) return { kind: 'parameter', message: words.required(name), param: name, log: name };
  if (operation !== 'chat') return undefined;
  const { messages } = body;
  const isList = Array.isArray(messages) && messages.every((each) => isBody(each) && typeof each.role === 'string');
  if (isList) return undefined;
  return { kind: 'parameter', message: words.notMessages, param: 'messages', log: 'messages' };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
