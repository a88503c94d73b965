import { emulate as words } from '../messages/emulate.ts';
import type { Ask, Endpoint, ModelAsk } from './endpoint.ts';
import { type Body, json, type Reply, refuse, type ServerEvent } from './reply.ts';
import { type Spoken, speak } from './speak.ts';
import { isBody } from './values-at.ts';

/** The Responses API: text and function calls, whole or streamed. */
export const responseEndpoints: readonly Endpoint[] = [
  { resource: 'responses', method: 'POST', path: '/responses', kind: 'chat', reads: 'json', answer: create },
  {
    resource: 'responses.stored',
    method: 'GET',
    path: '/responses/:id',
    answer: (ask) => withAnswer(ask, json),
  },
  {
    resource: 'responses.stored',
    method: 'DELETE',
    path: '/responses/:id',
    answer: (ask) =>
      withAnswer(ask, ({ id }) => json({ id, object: 'response', deleted: ask.state.answers.remove(String(id)) })),
  },
];

function create(ask: ModelAsk): Reply {
  const { body, model, state } = ask;
  if (body.input === undefined || body.input === '') {
    return refuse({ kind: 'parameter', message: words.required('input'), param: 'input', log: 'input' });
  }
  const id = state.nextId('resp');
  const spoken = speak({ ...ask, body: asChat(body) });
  const head = { id, object: 'response', created_at: Math.floor(Date.now() / 1000), model: model.id };
  const { prompt, completion } = spoken.tokens;
  const whole = {
    ...head,
    status: spoken.finish === 'length' ? 'incomplete' : 'completed',
    incomplete_details: spoken.finish === 'length' ? { reason: 'max_output_tokens' } : null,
    output: [itemOf(id, spoken)],
    usage: { input_tokens: prompt, output_tokens: completion, total_tokens: prompt + completion },
  };
  if (ask.provider.apis['responses.stored'].action === 'rewrite' && body.store !== false) state.answers.put(id, whole);
  return body.stream === true
    ? { as: 'events', events: events({ ...head, status: 'in_progress', output: [] }, whole, spoken) }
    : json(whole);
}

function withAnswer({ state, id }: Ask, answer: (stored: Body) => Reply): Reply {
  const stored = state.answers.get(id);
  if (stored) return answer(stored);
  return refuse({ kind: 'parameter', status: 404, message: words.noSuch('response', id), log: `response ${id}` });
}

/** The same question as chat completions put it. */
function asChat({ input, tools, instructions, text, ...rest }: Body): Body {
  const items = typeof input === 'string' ? [{ role: 'user', content: input }] : [input].flat().filter(isBody);
  const messages = items.map((item) =>
    item.type === 'function_call_output' ? { role: 'tool', content: item.output } : item,
  );
  const functions = [tools].flat().filter((tool) => isBody(tool) && tool.type === 'function');
  const format = isBody(text) && isBody(text.format) ? text.format : undefined;
  return {
    ...rest,
    messages: [...(instructions === undefined ? [] : [{ role: 'system', content: instructions }]), ...messages],
    ...(functions.length > 0 ? { tools: functions.map((tool) => ({ type: 'function', function: tool })) } : {}),
    ...(format === undefined ? {} : { response_format: { type: format.type, json_schema: format } }),
  };
}

function itemOf(id: string, { call, text }: Spoken): object {
  if (call !== undefined) {
    const { id: call_id, name, arguments: given } = call;
    return { id: `fc-${id}`, type: 'function_call', status: 'completed', call_id, name, arguments: given };
  }
  const content = [{ type: 'output_text', text: text.join(''), annotations: [] }];
  return { id: `msg-${id}`, type: 'message', role: 'assistant', status: 'completed', content };
}

function* events(start: Body, whole: Body, { call, text }: Spoken): Generator<ServerEvent> {
  let sequence_number = 0;
  const event = (name: string, rest: object): ServerEvent => ({
    name,
    data: { type: name, sequence_number: sequence_number++, ...rest },
  });
  const [item] = [whole.output].flat().filter(isBody);
  const at = { output_index: 0, item_id: item?.id };
  yield event('response.created', { response: start });
  if (call === undefined) {
    const part = { ...at, content_index: 0 };
    yield event('response.output_item.added', {
      output_index: 0,
      item: { ...item, status: 'in_progress', content: [] },
    });
    yield event('response.content_part.added', { ...part, part: { type: 'output_text', text: '', annotations: [] } });
    for (const delta of text) yield event('response.output_text.delta', { ...part, delta });
    yield event('response.output_text.done', { ...part, text: text.join('') });
    yield event('response.content_part.done', {
      ...part,
      part: { type: 'output_text', text: text.join(''), annotations: [] },
    });
  } else {
    yield event('response.output_item.added', {
      output_index: 0,
      item: { ...item, status: 'in_progress', arguments: '' },
    });
    yield event('response.function_call_arguments.delta', { ...at, delta: call.arguments });
    yield event('response.function_call_arguments.done', { ...at, arguments: call.arguments });
  }
  yield event('response.output_item.done', { output_index: 0, item });
  const isWhole = whole.status === 'completed';
  yield event(isWhole ? 'response.completed' : 'response.incomplete', { response: whole });
}
