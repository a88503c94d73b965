import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Gives `use` the base URL of a server on this machine that answers as `answer` says. */
export async function withServer<T>(answer: RequestListener, use: (baseURL: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return use(`http://127.0.0.1:${port}/v1`).finally(() => {
    server.close();
    server.closeAllConnections();
  });
}

/** A chat completion around one message. */
export function completion(message: object, finish = 'stop'): string {
  return JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, message, finish_reason: finish }] });
}
