import type { ServerEvent } from './reply.ts';

const encoder = new TextEncoder();

/** Server-sent events, made one by one as the client takes them: a slow client costs no memory, a gone one no work. */
export function eventStream(events: Iterable<ServerEvent>): ReadableStream<Uint8Array> {
  const iterator = events[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { done, value } = iterator.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(eventText(value)));
      },
      cancel: () => void iterator.return?.(),
    },
    { highWaterMark: 0 },
  );
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventText({ name, data }: ServerEvent): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return `${name === undefined ? '' : `event: ${name}\n`}data: ${text}\n\n`;
}
