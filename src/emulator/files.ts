import { emulate as words } from '../messages/emulate.ts';
import type { Ask, Endpoint } from './endpoint.ts';
import { json, type Reply, refuse } from './reply.ts';
import type { StoredFile } from './state.ts';

/** Files live in memory, as long as there is room. */
export const fileEndpoints: readonly Endpoint[] = [
  { resource: 'files', method: 'POST', path: '/files', reads: 'form', answer: upload },
  { resource: 'files', method: 'GET', path: '/files', answer: list },
  { resource: 'files', method: 'GET', path: '/files/:id', answer: (ask) => withFile(ask, (file) => json(entry(file))) },
  {
    resource: 'files',
    method: 'GET',
    path: '/files/:id/content',
    answer: (ask) => withFile(ask, ({ bytes }) => ({ as: 'bytes', bytes, type: 'application/octet-stream' })),
  },
  {
    resource: 'files',
    method: 'DELETE',
    path: '/files/:id',
    answer: (ask) => withFile(ask, ({ id }) => json({ id, object: 'file', deleted: ask.state.files.remove(id) })),
  },
];

async function upload({ body, state }: Ask): Promise<Reply> {
  const { file, purpose } = body;
  if (!(file instanceof File)) return lacks('file');
  if (typeof purpose !== 'string') return lacks('purpose');
  return json(entry(keepFile({ state, purpose, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Puts a file on the shelf, under a new id. */
export function keepFile({
  state,
  ...file
}: Pick<Ask, 'state'> & Pick<StoredFile, 'name' | 'purpose' | 'bytes'>): StoredFile {
  const stored = { ...file, id: state.nextId('file'), created: Math.floor(Date.now() / 1000) };
  state.files.put(stored.id, stored);
  return stored;
}

function list({ state }: Ask): Reply {
  return json({ object: 'list', data: state.files.all().map(entry), has_more: false });
}

function withFile({ state, id }: Ask, answer: (file: StoredFile) => Reply): Reply {
  const file = state.files.get(id);
  if (file) return answer(file);
  return refuse({ kind: 'parameter', status: 404, message: words.noSuch('file', id), log: `file ${id}` });
}

function lacks(param: string): Reply {
  return refuse({ kind: 'parameter', message: words.required(param), param, log: param });
}

function entry({ id, name, purpose, created, bytes }: StoredFile): object {
  const stamps = { created_at: created, status: 'processed' };
  return { id, object: 'file', bytes: bytes.length, filename: name, purpose, ...stamps };
}
