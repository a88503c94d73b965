import type { Body } from './refusal.ts';

interface Message {
  readonly role: string;
  readonly content?: unknown;
  readonly tool_calls?: readonly { readonly id: string }[];
  readonly tool_call_id?: string;
}

const USAGE = { prompt_tokens: 5, completion_tokens: 7, total_tokens: 12 };
const CALL = { id: 'call_1', index: 0, type: 'function' };

/** What the model says: a call of the first tool while no tool has answered, else the last message back. */
function speak(body: Body): Message & { readonly reasoning_content?: string } {
  const messages = body.messages as readonly Message[];
  const tool = (body.tools as { function: { name: string } }[] | undefined)?.[0];
  const last = messages.at(-1);
  const reasoning = thinks(body) ? { reasoning_content: 'Let me see.' } : {};
  if (tool !== undefined && last?.role !== 'tool') {
    const call = { ...CALL, function: { name: tool.function.name, arguments: '{"city":"Hangzhou"}' } };
    return { role: 'assistant', content: null, tool_calls: [call], ...reasoning };
  }
  return { role: 'assistant', content: `Heard: ${last?.content}`, ...reasoning };
}

/** Both switches that vendors use; models that can think do so unless they are told not to. */
const thinks = (body: Body): boolean =>
  (body.thinking as { type?: string } | undefined)?.type !== 'disabled' && body.enable_thinking !== false;

const finish = (message: Message) => (message.tool_calls ? 'tool_calls' : 'stop');

/** A whole chat completion. */
export function completion(body: Body): object {
  const message = speak(body);
  const choices = [{ index: 0, message, finish_reason: finish(message) }];
  return { id: '1', created: 1, object: 'chat.completion', model: body.model, choices, usage: USAGE };
}

/** The same answer in pieces: thoughts first, then the text letter by letter, then the usage on the last chunk. */
export function chunks(body: Body): object[] {
  const { reasoning_content, content, ...message } = speak(body);
  const deltas = [
    ...(reasoning_content === undefined ? [] : [{ role: 'assistant', reasoning_content }]),
    ...(message.tool_calls ? [{ ...message }] : [...String(content)].map((letter) => ({ content: letter }))),
  ];
  const chunk = (delta: object, rest: object = {}, finish_reason: string | null = null) => ({
    id: '1',
    created: 1,
    object: 'chat.completion.chunk',
    model: body.model,
    choices: [{ index: 0, delta, finish_reason }],
    ...rest,
  });
  return [...deltas.map((delta) => chunk(delta)), chunk({ content: '' }, { usage: USAGE }, finish(message))];
}

/** A vector that depends on the text and survives JSON exactly. */
export const vector = (text: string, width: number): number[] =>
  Array.from({ length: width }, (_, i) => Math.fround(Math.sin(text.length + i)));

/** Always JSON floats, whatever `encoding_format` asks for: what the vendors do, and what garbles the SDK's default. */
export function embeddings(body: Body, width: number): object {
  const data = [body.input].flat().map((text, index) => ({
    object: 'embedding',
    index,
    embedding: vector(String(text), width),
  }));
  return { object: 'list', model: body.model, data, usage: USAGE };
}
