import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { emulate as words } from '../messages/emulate.ts';
import type { Provider, Region } from '../providers/provider.ts';
import { answerer } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { PIXEL, PIXEL_PATH } from './images.ts';
import { isLetIn } from './let-in.ts';
import { type LogEntry, logEntry, type Note } from './log.ts';
import { readBody } from './read-body.ts';
import { type Reply, refuse } from './reply.ts';
import { toResponse } from './to-response.ts';
import { FAIL_HEADER, wantedFailure } from './wanted-failure.ts';

export interface EmulatorOptions {
  readonly provider: Provider;
  readonly region: Region;
  /** The only key that is let in; without it, any. */
  readonly key?: string;
  /** Refuses also what the vendor ignores though it changes the answer, and what a migration should have taken out. */
  readonly strict?: boolean;
  readonly onRequest?: (entry: LogEntry) => void;
  /** Told of what should not happen: a bug of the emulator, which answers 500 and goes on. */
  readonly onError?: (error: unknown) => void;
}

interface Env {
  Bindings: HttpBindings;
  Variables: { note: Note };
}

/** The path of the vendor's base URL; the host may be known to nobody but the user. */
export function basePath({ baseURL }: Region): string {
  return baseURL.replace(/^https?:\/\/[^/]+/, '').replace(/(?<!\/)\/+$/, '');
}

/** A vendor on the wire: its paths, models, limits and words, from the same data that the migration acts on. */
export function emulatorApp(options: EmulatorOptions): Hono<Env> {
  const { provider, region, strict = false } = options;
  const endpoints = ENDPOINTS.filter(({ resource }) => provider.apis[resource].action === 'rewrite');
  const answer = answerer({ provider, strict, endpoints });
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const note: Note = { ignored: [], undocumented: [] };
    c.set('note', note);
    tell(c, note, options.onRequest);
    await next();
  });
  for (const endpoint of endpoints) {
    app.on(endpoint.method, basePath(region) + endpoint.path, (c) => handle(c, endpoint));
  }
  app.get(PIXEL_PATH, () => new Response(new Uint8Array(PIXEL), { headers: { 'content-type': 'image/png' } }));
  app.notFound((c) => say(c, refuse({ kind: 'path', message: words.noSuchPath(c.req.path), log: words.unknownPath })));
  app.onError((error, c) => {
    options.onError?.(error);
    return say(c, refuse({ kind: 'server', message: words.bug }));
  });
  return app;

  async function handle(c: Context<Env>, endpoint: Endpoint): Promise<Response> {
    const failure = wantedFailure(c.req.header(FAIL_HEADER));
    if (failure) return say(c, refuse(failure));
    if (!isLetIn((name) => c.req.header(name), options))
      return say(c, refuse({ kind: 'auth', message: words.wrongKey }));
    const read = endpoint.reads ? await readBody(c.env.incoming, endpoint.reads) : { body: {} };
    if ('refusal' in read) return say(c, refuse(read.refusal));
    const { origin } = new URL(c.req.url);
    return say(c, await answer(endpoint, { ...read, id: c.req.param('id') ?? '', origin, note: c.get('note') }));
  }

  function say(c: Context<Env>, reply: Reply): Response {
    if (reply.as === 'refusal') c.get('note').refused = reply.refusal.log ?? reply.refusal.kind;
    return toResponse(reply, provider);
  }
}

/** Once the last byte is out, or the client is gone. */
function tell({ env, req }: Context<Env>, note: Note, onRequest: EmulatorOptions['onRequest']): void {
  const start = performance.now();
  const { outgoing } = env;
  const { method, path } = req;
  outgoing.on('close', () => {
    const { statusCode: status, writableFinished } = outgoing;
    onRequest?.(logEntry({ method, path, status, ms: performance.now() - start, aborted: !writableFinished }, note));
  });
}
