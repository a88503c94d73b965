import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { UserError } from '../errors.ts';
import { emulate as words } from '../messages/emulate.ts';
import { basePath, type EmulatorOptions, emulatorApp } from './app.ts';

export interface StartOptions extends EmulatorOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly patience?: Patience;
}

/** Milliseconds that a client may take for its headers and its whole request, and may be silent. */
interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly silence: number;
}

export interface Emulator {
  /** What the app's base URL becomes. */
  readonly baseURL: string;
  readonly port: number;
  /** Cuts what is under way, and frees the port. */
  readonly close: () => Promise<void>;
}

const PATIENCE: Patience = { headers: 10_000, request: 120_000, silence: 120_000 };

/** Starts a vendor on this machine. Throws UserError where the address is taken or can't be had. */
export async function startEmulator({ host, port, patience = PATIENCE, ...options }: StartOptions): Promise<Emulator> {
  const { headers, request, silence } = patience;
  const limits = { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: headers / 4 };
  const server = createServer(limits, getRequestListener(emulatorApp(options).fetch, { overrideGlobalObjects: false }));
  server.setTimeout(silence);
  const bound = await listen(server, host, port);
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    baseURL: `http://${name}:${bound}${basePath(options.region)}`,
    port: bound,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    // More may knock at once than the 511 that node lets wait.
    server.listen({ port, host, backlog: 4096 });
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE') throw new UserError(words.portTaken(host, port), { hint: words.portTakenHint });
    throw new UserError(words.cannotListen(host, port, code), { cause: error });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
