import type { Resource } from '../providers/resources.ts';

/** What stands behind `/v1` in the address of each part of the API; the first match wins. */
const PATHS: readonly (readonly [RegExp, Resource])[] = [
  [/^\/chat\/completions$/, 'chat.completions'],
  [/^\/(?:engines\/[^/]+\/)?(?:completions|edits)$/, 'completions'],
  [/^\/(?:engines\/[^/]+\/)?embeddings$/, 'embeddings'],
  [/^\/responses$/, 'responses'],
  [/^\/responses\//, 'responses.stored'],
  [/^\/images\/generations$/, 'images.generate'],
  [/^\/images\/edits$/, 'images.edit'],
  [/^\/images\/variations$/, 'images.createVariation'],
  [/^\/audio\/speech$/, 'audio.speech'],
  [/^\/audio\/transcriptions$/, 'audio.transcriptions'],
  [/^\/audio\/translations$/, 'audio.translations'],
  [/^\/files(?:\/|$)/, 'files'],
  [/^\/uploads(?:\/|$)/, 'uploads'],
  [/^\/batches(?:\/|$)/, 'batches'],
  [/^\/(?:fine_tuning|fine-tunes)(?:\/|$)/, 'fine_tuning'],
  [/^\/moderations$/, 'moderations'],
  [/^\/models(?:\/|$)/, 'models'],
  [/^\/assistants(?:\/|$)/, 'assistants'],
  [/^\/threads(?:\/|$)/, 'threads'],
  [/^\/vector_stores(?:\/|$)/, 'vector_stores'],
  [/^\/realtime(?:\/|$)/, 'realtime'],
  [/^\/conversations(?:\/|$)/, 'conversations'],
  [/^\/containers(?:\/|$)/, 'containers'],
  [/^\/evals(?:\/|$)/, 'evals'],
  [/^\/videos(?:\/|$)/, 'videos'],
];

/** A path that hardly anything but this API and those made like it has, at the end of an address. */
export const TELLING_PATH =
  /\/(?:chat\/completions|embeddings|images\/generations|audio\/(?:speech|transcriptions))(?=$|[?#"'`])/;

/**
 * Which part of the API a path asks for, with or without its version: `/v1/chat/completions`, `/embeddings`. Undefined
 * where no part is known to stand there.
 */
export function resourceAtPath(path: string): Resource | undefined {
  const plain = unversioned(path);
  return PATHS.find(([pattern]) => pattern.test(plain))?.[1];
}

/** The path without `/v1`, without doubled slashes and without one at its end. */
export function unversioned(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/^\/v1(?=\/|$)/, '')
    .replace(/\/$/, '');
}
