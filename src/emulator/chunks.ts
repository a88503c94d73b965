import { choicesOf, logprobs, thinkText, usageOf } from './completion.ts';
import type { ServerEvent } from './reply.ts';
import { type Speech, type Spoken, speak } from './speak.ts';
import { pieces } from './tokens.ts';
import { isBody } from './values-at.ts';

/** A chat completion in pieces: thoughts first, then the text or the tool call, then the usage where the vendor has it. */
export function* chunks(speech: Speech, id: string): Generator<ServerEvent> {
  const { provider, body, model } = speech;
  const spoken = speak(speech);
  const count = choicesOf(speech);
  const { placement } = provider.behaviour.streamUsage;
  const isAsked = placement === 'asked' && isBody(body.stream_options) && body.stream_options.include_usage === true;
  const usage = usageOf(spoken, count);
  const head = { id, object: 'chat.completion.chunk', created: Math.floor(Date.now() / 1000), model: model.id };
  const chunk = (choices: readonly object[], rest: object = isAsked ? { usage: null } : {}) => ({
    data: { ...head, choices, ...rest },
  });

  for (let index = 0; index < count; index++) {
    for (const { delta, token } of deltas(spoken)) {
      const odds =
        token !== undefined && body.logprobs === true ? { logprobs: logprobs([token], body.top_logprobs) } : {};
      yield chunk([{ index, delta, ...odds, finish_reason: null }]);
    }
    const isLast = index === count - 1;
    const inChoice = isLast && placement === 'choice' ? { usage } : {};
    const last = { index, delta: {}, finish_reason: spoken.finish, ...inChoice };
    yield isLast && placement === 'last' ? chunk([last], { usage }) : chunk([last]);
  }
  if (isAsked) yield chunk([], { usage });
  yield { data: '[DONE]' };
}

interface Delta {
  readonly delta: object;
  /** The piece of text it carries, where that has odds. */
  readonly token?: string;
}

/** The first delta says who speaks. */
function* deltas(spoken: Spoken): Generator<Delta> {
  let role: object = { role: 'assistant', content: spoken.call === undefined ? '' : null };
  for (const { delta, ...rest } of bareDeltas(spoken)) {
    yield { delta: { ...role, ...delta }, ...rest };
    role = {};
  }
}

function* bareDeltas({ field, thoughts, text, call }: Spoken): Generator<Delta> {
  if (thoughts.length > 0 && field === 'content') {
    for (const piece of pieces(thinkText(thoughts.join('')))) yield { delta: { content: piece } };
  } else {
    for (const piece of thoughts) yield { delta: { [field]: piece } };
  }
  for (const piece of text) yield { delta: { content: piece }, token: piece };
  if (call === undefined) return;
  const { id, name } = call;
  yield { delta: { tool_calls: [{ index: 0, id, type: 'function', function: { name, arguments: '' } }] } };
  for (const piece of pieces(call.arguments)) {
    yield { delta: { tool_calls: [{ index: 0, function: { arguments: piece } }] } };
  }
}
