import { type Speech, type Spoken, speak } from './speak.ts';

/** A whole chat completion. */
export function completion(speech: Speech, id: string): object {
  const { body, model } = speech;
  const spoken = speak(speech);
  const count = choicesOf(speech);
  const choices = Array.from({ length: count }, (_, index) => ({
    index,
    message: message(spoken),
    ...(body.logprobs === true ? { logprobs: logprobs(spoken.text, body.top_logprobs) } : {}),
    finish_reason: spoken.finish,
  }));
  return {
    id,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: model.id,
    choices,
    usage: usageOf(spoken, count),
  };
}

/** How many choices a body asks for. */
export function choicesOf({ body }: Speech): number {
  return typeof body.n === 'number' ? Math.max(1, Math.floor(body.n)) : 1;
}

/** The usage of an answer with this many choices. */
export function usageOf({ tokens }: Spoken, count: number): object {
  const completed = tokens.completion * count;
  return {
    prompt_tokens: tokens.prompt,
    completion_tokens: completed,
    total_tokens: tokens.prompt + completed,
    ...(tokens.reasoning > 0 ? { completion_tokens_details: { reasoning_tokens: tokens.reasoning * count } } : {}),
  };
}

function message({ field, thoughts, text, call }: Spoken): object {
  const thought = thoughts.join('');
  const inText = thought !== '' && field === 'content' ? thinkText(thought) : '';
  return {
    role: 'assistant',
    content: call === undefined ? inText + text.join('') : inText || null,
    ...(thought !== '' && field !== 'content' ? { [field]: thought } : {}),
    ...(call === undefined
      ? {}
      : { tool_calls: [{ id: call.id, type: 'function', function: { name: call.name, arguments: call.arguments } }] }),
  };
}

/** Thoughts as they stand in the text. */
export function thinkText(thought: string): string {
  return `<think>\n${thought}\n</think>\n\n`;
}

/** Each piece is as likely as every other one. */
export function logprobs(text: readonly string[], top: unknown): object {
  const content = text.map((token) => {
    const row = { token, logprob: -0.1, bytes: [...Buffer.from(token)] };
    return { ...row, top_logprobs: typeof top === 'number' && top > 0 ? [row] : [] };
  });
  return { content };
}
