import type { Behaviour } from '../providers/behaviour.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import { thinks, thoughtField } from '../providers/thinks.ts';
import { countParts, messagesOf, textOf } from './messages-of.ts';
import type { Body } from './reply.ts';
import { sampleOf } from './sample-of.ts';
import { estimate, pieces } from './tokens.ts';
import { isBody } from './values-at.ts';

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON. */
  readonly arguments: string;
}

/** What the model says, in the pieces it is streamed in. */
export interface Spoken {
  /** Where the thoughts go. */
  readonly field: Behaviour['thoughts']['field'];
  readonly thoughts: readonly string[];
  readonly text: readonly string[];
  readonly call?: ToolCall;
  readonly finish: string;
  readonly tokens: { readonly prompt: number; readonly completion: number; readonly reasoning: number };
}

export interface Speech {
  readonly provider: Provider;
  readonly model: ModelFacts;
  readonly body: Body;
}

/** The same body has the same answer: a call of the first tool while no tool has answered, else the last message back. */
export function speak({ provider, model, body }: Speech): Spoken {
  const { finishReasons } = provider.behaviour;
  const field = thoughtField(body, provider);
  const thinking = thinks(model, body, provider) ? pieces('Let me see.') : [];
  const call = callOf(body);
  const said = call === undefined ? pieces(untilStop(answer(body), body.stop)) : pieces(call.arguments);
  const limit = Number(
    body.max_tokens ?? body.max_completion_tokens ?? body.max_output_tokens ?? model.maxOutput ?? Infinity,
  );
  const isCut = thinking.length + said.length > limit;
  const kept = said.slice(0, Math.max(0, limit - thinking.length));
  const reason = isCut ? 'length' : call === undefined ? 'stop' : 'tool_calls';
  const thoughts = thinking.slice(0, limit);
  return {
    field,
    thoughts: field === 'none' ? [] : thoughts,
    text: call === undefined ? kept : [],
    ...(call === undefined ? {} : { call: { ...call, arguments: kept.join('') } }),
    finish: finishReasons.values.includes(reason) ? reason : 'stop',
    tokens: { prompt: estimate(body), completion: thoughts.length + kept.length, reasoning: thoughts.length },
  };
}

function answer(body: Body): string {
  const last = messagesOf(body).at(-1);
  const heard = textOf(last);
  const format = isBody(body.response_format) ? body.response_format : {};
  if (format.type === 'json_object') return JSON.stringify({ heard });
  if (format.type === 'json_schema') {
    return JSON.stringify(sampleOf(isBody(format.json_schema) ? format.json_schema.schema : undefined));
  }
  const images = countParts(last, 'image_url');
  return `Heard: ${heard}${images > 0 ? ` (images seen: ${images})` : ''}`;
}

function callOf({ tools, tool_choice: choice, messages }: Body): ToolCall | undefined {
  if (choice === 'none' || !Array.isArray(tools)) return undefined;
  const { role } = messagesOf({ messages }).at(-1) ?? {};
  if (role === 'tool' || role === 'function') return undefined;
  const functions = tools.flatMap((tool) => (isBody(tool) && isBody(tool.function) ? [tool.function] : []));
  const wanted = isBody(choice) && isBody(choice.function) ? choice.function.name : undefined;
  const chosen = functions.find(({ name }) => name === wanted) ?? functions[0];
  if (chosen === undefined) return undefined;
  const given = sampleOf(chosen.parameters ?? { type: 'object' });
  return { id: 'call_1', name: String(chosen.name), arguments: JSON.stringify(given) };
}

function untilStop(text: string, stop: unknown): string {
  const words = [stop].flat().filter((word): word is string => typeof word === 'string' && word !== '');
  const ends = words.map((word) => text.indexOf(word)).filter((end) => end >= 0);
  return text.slice(0, Math.min(text.length, ...ends));
}
