import type { Resource } from '../providers/resources.ts';

/** The requests of OpenAI's API whose parameters are judged one by one. */
export const OPERATIONS = [
  'chat',
  'embeddings',
  'images',
  'speech',
  'transcription',
  'translation',
  'moderation',
  'models',
  'files',
  'batches',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The operation that a part of the API is; parts without one are judged as a whole. */
export const OPERATION_OF: Readonly<Partial<Record<Resource, Operation>>> = {
  'chat.completions': 'chat',
  embeddings: 'embeddings',
  'images.generate': 'images',
  'audio.speech': 'speech',
  'audio.transcriptions': 'transcription',
  'audio.translations': 'translation',
  moderations: 'moderation',
  models: 'models',
  files: 'files',
  batches: 'batches',
};
