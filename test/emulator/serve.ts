import { onTestFinished } from 'vitest';
import type { LogEntry } from '../../src/emulator/log.ts';
import { type StartOptions, startEmulator } from '../../src/emulator/start.ts';
import { vendor } from './vendor.ts';

export const KEY = 'sk-secret-key';

/** Answers are looked into as they are parsed, untyped. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly json: Json;
}

export interface Served {
  readonly baseURL: string;
  readonly origin: string;
  readonly port: number;
  /** What was logged so far; a request stands here once its connection knows that it is over. */
  readonly log: readonly LogEntry[];
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly get: (path: string, method?: string) => Promise<Answer>;
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
  /** The data of the events of a stream, `[DONE]` included. */
  readonly stream: (path: string, body: unknown) => Promise<Json[]>;
}

/** Starts an emulator on a free port for one test. */
export async function serve({ provider = vendor(), ...options }: Partial<StartOptions> = {}): Promise<Served> {
  const log: LogEntry[] = [];
  const onError = (error: unknown) => {
    throw error;
  };
  const emulator = await startEmulator({
    provider,
    region: provider.regions[0],
    host: '127.0.0.1',
    port: 0,
    onRequest: (entry) => void log.push(entry),
    onError,
    ...options,
  });
  onTestFinished(() => emulator.close());
  const { baseURL, port } = emulator;
  const raw = (path: string, { headers, ...init }: RequestInit = {}) => {
    const type: Record<string, string> = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {};
    return fetch(baseURL + path, { ...init, headers: { authorization: `Bearer ${KEY}`, ...type, ...headers } });
  };
  const post = (path: string, body: unknown, headers = {}) =>
    raw(path, { method: 'POST', body: JSON.stringify(body), headers });
  const answer = async (response: Response) => ({ status: response.status, json: await response.json() });
  return {
    baseURL,
    origin: new URL(baseURL).origin,
    port,
    log,
    raw,
    post: async (...args) => answer(await post(...args)),
    get: async (path, method = 'GET') => answer(await raw(path, { method })),
    stream: async (path, body) => eventsOf(await (await post(path, body)).text()),
  };
}

export function eventsOf(text: string): Json[] {
  const data = text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
  return data.map((each) => (each === '[DONE]' ? each : JSON.parse(each)));
}

/** A chat of one question. */
export function chat(rest: object = {}, text = 'Hello there'): object {
  return { model: 'plain', messages: [{ role: 'user', content: text }], ...rest };
}

/** Waits until a condition holds; throws after five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`never: ${condition}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}
