import { emulate as words } from '../messages/emulate.ts';
import type { Ask, Endpoint } from './endpoint.ts';
import { keepFile } from './files.ts';
import { type Body, json, type Reply, refuse } from './reply.ts';
import { isBody } from './values-at.ts';

/** Each look at a batch brings it one step further: validating, in progress, completed. */
export const batchEndpoints: readonly Endpoint[] = [
  { resource: 'batches', method: 'POST', path: '/batches', reads: 'json', answer: create },
  { resource: 'batches', method: 'GET', path: '/batches', answer: list },
  { resource: 'batches', method: 'GET', path: '/batches/:id', answer: (ask) => withBatch(ask, step) },
  { resource: 'batches', method: 'POST', path: '/batches/:id/cancel', answer: (ask) => withBatch(ask, cancel) },
];

function create(ask: Ask): Reply {
  const { body, state } = ask;
  const input = String(body.input_file_id);
  if (state.files.get(input) === undefined) {
    const message = words.noSuch('file', input);
    return refuse({ kind: 'parameter', message, param: 'input_file_id', log: `input_file_id ${input}` });
  }
  return keep(ask, {
    id: state.nextId('batch'),
    object: 'batch',
    endpoint: body.endpoint,
    completion_window: body.completion_window ?? '24h',
    input_file_id: input,
    ...(body.metadata === undefined ? {} : { metadata: body.metadata }),
    created_at: now(),
    status: 'validating',
    output_file_id: null,
    request_counts: { total: 0, completed: 0, failed: 0 },
  });
}

function list({ state }: Ask): Reply {
  return json({ object: 'list', data: state.batches.all(), has_more: false });
}

async function withBatch(ask: Ask, next: (ask: Ask, batch: Body) => Promise<Reply> | Reply): Promise<Reply> {
  const batch = ask.state.batches.get(ask.id);
  if (batch) return next(ask, batch);
  return refuse({ kind: 'parameter', status: 404, message: words.noSuch('batch', ask.id), log: `batch ${ask.id}` });
}

async function step(ask: Ask, batch: Body): Promise<Reply> {
  if (batch.status === 'validating') return keep(ask, { ...batch, status: 'in_progress', in_progress_at: now() });
  return batch.status === 'in_progress' ? complete(ask, batch) : json(batch);
}

function cancel(ask: Ask, batch: Body): Reply {
  const isOver = batch.status === 'completed' || batch.status === 'failed';
  return isOver ? json(batch) : keep(ask, { ...batch, status: 'cancelled', cancelled_at: now() });
}

/** Every line of the input is asked as a call of its own; what is refused there is an error here. */
async function complete(ask: Ask, batch: Body): Promise<Reply> {
  const input = ask.state.files.get(String(batch.input_file_id));
  if (input === undefined) return keep(ask, { ...batch, status: 'failed', failed_at: now() });
  const lines = Buffer.from(input.bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const results: Body[] = [];
  for (const line of lines) results.push(await answerLine(ask, line));
  const failed = results.filter(({ error }) => error !== null).length;
  const bytes = new TextEncoder().encode(results.map((result) => `${JSON.stringify(result)}\n`).join(''));
  const { id } = keepFile({ state: ask.state, name: 'output.jsonl', purpose: 'batch_output', bytes });
  const counts = { total: lines.length, completed: lines.length - failed, failed };
  return keep(ask, { ...batch, status: 'completed', completed_at: now(), output_file_id: id, request_counts: counts });
}

async function answerLine({ call, state }: Ask, line: string): Promise<Body> {
  const { custom_id, url, body } = parsed(line);
  const answer = await call(String(url), isBody(body) ? body : {});
  const isFine = answer.status < 400;
  return {
    id: state.nextId('batch_req'),
    custom_id,
    response: { status_code: answer.status, body: answer.body },
    error: isFine ? null : answer.body,
  };
}

function parsed(line: string): Body {
  try {
    const value: unknown = JSON.parse(line);
    return isBody(value) ? value : {};
  } catch {
    return {};
  }
}

function keep({ state }: Ask, batch: Body): Reply {
  state.batches.put(String(batch.id), batch);
  return json(batch);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
