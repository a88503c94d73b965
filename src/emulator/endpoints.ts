import { batchEndpoints } from './batches.ts';
import { chunks } from './chunks.ts';
import { completion } from './completion.ts';
import { embeddings } from './embeddings.ts';
import type { Endpoint } from './endpoint.ts';
import { fileEndpoints } from './files.ts';
import { images } from './images.ts';
import { listModels, showModel } from './models.ts';
import { moderation } from './moderation.ts';
import { json } from './reply.ts';
import { responseEndpoints } from './responses.ts';
import { speech } from './speech.ts';
import { transcription } from './transcription.ts';

/** Everything that can be asked, of vendors who serve it in OpenAI's shape. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    resource: 'chat.completions',
    method: 'POST',
    path: '/chat/completions',
    kind: 'chat',
    reads: 'json',
    answer: (ask) => {
      const id = ask.state.nextId('chatcmpl');
      return ask.body.stream === true ? { as: 'events', events: chunks(ask, id) } : json(completion(ask, id));
    },
  },
  {
    resource: 'embeddings',
    method: 'POST',
    path: '/embeddings',
    kind: 'embedding',
    reads: 'json',
    answer: embeddings,
  },
  { resource: 'models', method: 'GET', path: '/models', answer: listModels },
  { resource: 'models', method: 'GET', path: '/models/:id{.+}', answer: showModel },
  {
    resource: 'images.generate',
    method: 'POST',
    path: '/images/generations',
    kind: 'image',
    reads: 'json',
    answer: images,
  },
  { resource: 'audio.speech', method: 'POST', path: '/audio/speech', kind: 'speech', reads: 'json', answer: speech },
  {
    resource: 'audio.transcriptions',
    method: 'POST',
    path: '/audio/transcriptions',
    kind: 'transcription',
    reads: 'form',
    answer: transcription,
  },
  {
    resource: 'audio.translations',
    method: 'POST',
    path: '/audio/translations',
    kind: 'transcription',
    reads: 'form',
    answer: transcription,
  },
  {
    resource: 'moderations',
    method: 'POST',
    path: '/moderations',
    kind: 'moderation',
    reads: 'json',
    answer: moderation,
  },
  ...fileEndpoints,
  ...batchEndpoints,
  ...responseEndpoints,
];
