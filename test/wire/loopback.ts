import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

export interface Call {
  /** The run that called, as the preload names it. */
  readonly run: string;
  /** The host the app called, before the preload turned the request to this machine. */
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** The body of the answer, where it is an error. */
  readonly refusal?: string;
}

export interface Loopback {
  readonly url: string;
  /** Everything that was asked, oldest first. */
  readonly calls: readonly Call[];
  readonly close: () => Promise<void>;
}

/** Hands each request on to the server of this machine that stands for its host; any other host answers 403. */
export async function loopback(hosts: Readonly<Record<string, string>>): Promise<Loopback> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const { 'x-meant-for': meant, 'x-wire-run': run, authorization = '' } = request.headers;
    const host = String(meant);
    const path = String(request.url);
    const asked = await buffer(request);
    const origin = hosts[host];
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = origin
      ? await fetch(origin + path, { method: 'POST', headers, body: new Uint8Array(asked) })
      : Response.json({ error: { code: 'no_such_host', message: 'no such host' } }, { status: 403 });
    const call = { run: String(run), host, path, authorization, body: JSON.parse(asked.toString()) };
    const refusal = answer.ok ? undefined : await answer.text();
    calls.push(refusal === undefined ? call : { ...call, refusal });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    Readable.from(refusal ?? answer.body ?? []).pipe(response);
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
