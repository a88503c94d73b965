/** The parts of the OpenAI API that a vendor may or may not serve. Keys of `Provider.apis`. */
export const RESOURCES = [
  'chat.completions',
  'responses',
  /** What needs answers kept on the server: retrieve, delete, cancel, list input items. */
  'responses.stored',
  'completions',
  'embeddings',
  'images.generate',
  'images.edit',
  'images.createVariation',
  'audio.speech',
  'audio.transcriptions',
  'audio.translations',
  'files',
  'uploads',
  'batches',
  'fine_tuning',
  'moderations',
  'models',
  'assistants',
  'threads',
  'vector_stores',
  'realtime',
  'conversations',
  'containers',
  'evals',
  'videos',
  /** The rest: stored chat completions, skills, webhooks, administration and whatever comes next. */
  'other',
] as const;
export type Resource = (typeof RESOURCES)[number];
