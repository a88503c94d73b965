import type { Operation } from '../openai/operations.ts';
import { additionsTo } from '../providers/additions.ts';
import { judgeParam } from '../providers/compat.ts';
import type { Provider } from '../providers/provider.ts';
import { thinks } from '../providers/thinks.ts';
import type { WantedModel } from './use.ts';

export type Body = Readonly<Record<string, unknown>>;

/** Tokens of an answer: a word or a small call; a model that thinks spends most of them before the first word. */
const ROOM = { plain: 128, thinking: 2048 };

const TOOL = {
  type: 'function',
  function: {
    name: 'get_time',
    description: 'Tells the time in a city.',
    parameters: {
      type: 'object',
      properties: { city: { type: 'string', description: 'The name of the city' } },
      required: ['city'],
    },
  },
};

/** The smallest chat that the vendor's data says a migrated call may send. */
export function chatBody(model: WantedModel, question = 'Reply with the one word: ok', fields: Body = {}): Body {
  const { id, params, place } = model;
  const messages = [{ role: 'user', content: question }];
  const body = withAdditions('chat', { model: id, messages, ...params, ...fields }, place.provider);
  return { ...body, ...room(model, body) };
}

/** A chat whose answer comes in pieces, with the usage where the vendor takes the wish for it. */
export function streamBody(model: WantedModel): Body {
  const options = { include_usage: true };
  const { id, params, place } = model;
  // What a vendor ignores or does not document would prove nothing here.
  const isTaken = judgeParam({
    operation: 'chat',
    rules: place.provider.params.chat,
    name: 'stream_options',
    models: [id],
    given: params,
  });
  return chatBody(model, 'Count from 1 to 5.', {
    stream: true,
    ...(isTaken === undefined ? { stream_options: options } : {}),
  });
}

/** A chat that can be answered by a call of a tool. */
export function toolBody(model: WantedModel): Body {
  return chatBody(model, 'What time is it in Paris? Use the tool.', { tools: [TOOL] });
}

/** A chat in JSON mode. */
export function jsonBody(model: WantedModel): Body {
  return chatBody(model, 'Answer with this json object: {"ok": true}', { response_format: { type: 'json_object' } });
}

/** The smallest embedding call, as wide as the code wants it. */
export function embeddingBody({ id, params, place }: WantedModel): Body {
  return withAdditions('embeddings', { model: id, input: 'ok', ...params }, place.provider);
}

/** The most tokens that an answer to the body may take. */
export function tokensOf({ max_tokens, max_completion_tokens }: Body): number {
  return Number(max_tokens ?? max_completion_tokens ?? 0);
}

function withAdditions(operation: Operation, body: Body & { readonly model: string }, provider: Provider): Body {
  const isSet = (param: string) => Object.hasOwn(body, param);
  const wanted = additionsTo({ operation, models: [body.model], isSet }, provider);
  return { ...Object.fromEntries(wanted.map(({ param, value }) => [param, value])), ...body };
}

/** The limit of the answer, under the name and within the bounds that the vendor has for it. */
function room({ id, place: { provider } }: WantedModel, body: Body): Body {
  const facts = provider.models.find((model) => model.id === id);
  const value = facts !== undefined && !thinks(facts, body, provider) ? ROOM.plain : ROOM.thinking;
  const judgement = judgeParam({
    operation: 'chat',
    rules: provider.params.chat,
    name: 'max_tokens',
    value,
    models: [id],
    given: body,
  });
  const verdict = judgement?.verdict;
  if (verdict?.kind === 'clamp') return { max_tokens: verdict.to };
  if (verdict?.kind !== 'rename') return { max_tokens: value };
  const inner = verdict.value?.verdict;
  return { [verdict.to]: inner?.kind === 'clamp' ? inner.to : value };
}
