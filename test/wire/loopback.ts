import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Body } from './refusal.ts';

export interface Call {
  /** The host the app called, before the preload turned the request to this machine. */
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Body;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  /** Server-sent events, closed with `[DONE]`. */
  readonly events?: readonly unknown[];
}

export type Handler = (call: Call) => Reply;

export interface Loopback {
  readonly url: string;
  /** Everything that was asked, oldest first. */
  readonly calls: readonly Call[];
  readonly close: () => Promise<void>;
}

/** Answers for the given hosts on a free port of this machine; any other host answers 403. */
export async function loopback(hosts: Readonly<Record<string, Handler>>): Promise<Loopback> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const call: Call = {
      host: String(request.headers['x-meant-for']),
      path: String(request.url),
      authorization: request.headers.authorization,
      body: (await json(request)) as Body,
    };
    calls.push(call);
    const reply = hosts[call.host]?.(call) ?? { status: 403, json: { error: { code: 'no_such_host' } } };
    const events = reply.events?.map((event) => `data: ${JSON.stringify(event)}\n\n`);
    response.writeHead(reply.status, { 'content-type': events ? 'text/event-stream' : 'application/json' });
    response.end(events ? `${events.join('')}data: [DONE]\n\n` : JSON.stringify(reply.json));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}
