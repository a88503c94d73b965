import type { Answer, CheckRequest } from '../../doctor/check.ts';
import { Interrupted } from '../../errors.ts';
import { reasonOf } from '../network.ts';

export interface SendOptions {
  readonly key: string;
  /** For the whole answer. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Far above any answer that is asked for; nobody may fill the memory. */
const MAX_BYTES = 4_000_000;

/** The headers of a request, but for the key. */
export function headersOf({ body }: CheckRequest): Readonly<Record<string, string>> {
  const accept = body?.stream === true ? 'text/event-stream' : 'application/json';
  return { accept, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
}

/**
 * Sends one request, once, and reads what comes: no second try, no redirect is followed. What goes wrong on the way is
 * part of the answer. Throws Interrupted once the signal is aborted.
 */
export async function send(request: CheckRequest, options: SendOptions): Promise<Answer> {
  const { method, url, body } = request;
  const { key, timeoutMs, signal } = options;
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...headersOf(request), authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const read = await readText(response);
    if (signal.aborted) throw new Interrupted();
    const location = response.headers.get('location');
    return {
      reached: true,
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      ...(location === null ? {} : { location }),
      ...read,
      ms: passed(),
    };
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    if (!(error instanceof Error)) throw error;
    return { reached: false, code: error.name === 'TimeoutError' ? error.name : reasonOf(error), ms: passed() };
  }
}

/** As much as came: the beginning of a stream that broke tells more than the error. */
async function readText({ body }: Response): Promise<Pick<Extract<Answer, { reached: true }>, 'text' | 'broken'>> {
  const chunks: Uint8Array[] = [];
  const text = () => Buffer.concat(chunks).toString('utf8');
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) return { text: text(), broken: 'large' };
      chunks.push(chunk);
    }
    return { text: text() };
  } catch (error) {
    return { text: text(), broken: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'cut' };
  }
}
