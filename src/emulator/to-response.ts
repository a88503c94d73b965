import type { Provider } from '../providers/provider.ts';
import { errorBody } from './error-body.ts';
import { eventStream } from './event-stream.ts';
import type { Reply } from './reply.ts';

/** The bytes of an answer. */
export function toResponse(reply: Reply, provider: Provider): Response {
  switch (reply.as) {
    case 'json':
      return jsonResponse(reply.value, 200);
    case 'events':
      return new Response(eventStream(reply.events), {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
      });
    case 'bytes':
      return new Response(reply.bytes, { headers: { 'content-type': reply.type } });
    case 'refusal': {
      const { status, body } = errorBody(provider, reply.refusal);
      return jsonResponse(body, status);
    }
  }
}

function jsonResponse(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
