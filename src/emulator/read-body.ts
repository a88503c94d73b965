import type { IncomingMessage } from 'node:http';
import { emulate as words } from '../messages/emulate.ts';
import type { Body, Refusal } from './reply.ts';
import { isBody } from './values-at.ts';

/** Larger bodies are refused unread; the largest that is known to be needed is an audio file of 25 MB. */
const LIMIT = 32 * 2 ** 20;

export type Read = { readonly body: Body } | { readonly refusal: Refusal };

/** The body of a request, as JSON or as a form. Rejects where the client goes away before it is whole. */
export async function readBody(incoming: IncomingMessage, reads: 'json' | 'form'): Promise<Read> {
  const type = incoming.headers['content-type'] ?? '';
  const isForm = /^multipart\/form-data\b/i.test(type);
  const isRight = reads === 'form' ? isForm : type === '' || /\bjson\b/i.test(type);
  if (!isRight) {
    return wrong(words.wrongType(reads), 'content-type');
  }
  const bytes = await readBytes(incoming);
  if (bytes === undefined) {
    return { refusal: { kind: 'parameter', status: 413, message: words.tooLarge(LIMIT), log: 'body too large' } };
  }
  return isForm ? parseForm(bytes, type) : parseJson(bytes);
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > LIMIT) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): Read {
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    return isBody(body) ? { body } : wrong(words.notAnObject, 'not an object');
  } catch {
    return wrong(words.notJson, 'malformed JSON');
  }
}

/** Numbers come as text in a form; a field that is given more than once is a list. */
async function parseForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<Read> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const names = [...new Set(form.keys())];
    const fields = names.map((name): [string, unknown] => {
      const values = form.getAll(name).map(asNumber);
      return [name.replace(/\[\]$/, ''), name.endsWith('[]') || values.length > 1 ? values : values[0]];
    });
    return { body: Object.fromEntries(fields) };
  } catch {
    return wrong(words.notAForm, 'malformed form');
  }
}

function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function wrong(message: string, log: string): Read {
  return { refusal: { kind: 'parameter', message, log } };
}
