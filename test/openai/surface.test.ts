import { describe, expect, it } from 'vitest';
import { SURFACE } from '../../src/openai/surface.generated.ts';
import { isSurfacePath, METHOD_NAMES, resourceOf } from '../../src/openai/surface.ts';

describe('the methods read from the published packages', () => {
  it('hold all majors', () => {
    expect(Object.keys(SURFACE).length).toBeGreaterThan(300);
    expect(new Set(Object.values(SURFACE).flat())).toEqual(new Set([3, 4, 5, 6, 7]));
    expect(SURFACE['chat.completions.create']).toEqual([4, 5, 6, 7]);
    expect(SURFACE['beta.chat.completions.parse']).toEqual([4]);
    expect(SURFACE['chat.completions.parse']).toEqual([5, 6, 7]);
    expect(SURFACE.createChatCompletion).toEqual([3]);
    expect(SURFACE['vectorStores.files.uploadAndPoll']).toEqual([4, 5, 6, 7]);
  });

  it('are known by path and by last name', () => {
    expect(isSurfacePath('beta.threads.runs.create')).toBe(true);
    expect(isSurfacePath('chat.completions')).toBe(false);
    expect(isSurfacePath('constructor')).toBe(false);
    for (const name of ['create', 'createAndPoll', 'generate', 'createChatCompletion', 'del']) {
      expect(METHOD_NAMES.has(name)).toBe(true);
    }
    expect(METHOD_NAMES.has('completions.create')).toBe(false);
  });

  it('each belong to a resource', () => {
    expect(Object.keys(SURFACE).filter((path) => !resourceOf(path))).toEqual([]);
  });
});

describe('the resource of a call', () => {
  it.each([
    ['chat.completions.create', 'chat.completions', 'chat'],
    ['chat.completions.stream', 'chat.completions', 'chat'],
    ['beta.chat.completions.parse', 'chat.completions', 'chat'],
    ['chat.completions.retrieve', 'other', 'other'],
    ['responses.create', 'responses', 'chat'],
    ['responses.retrieve', 'responses.stored', 'chat'],
    ['responses.inputItems.list', 'responses.stored', 'chat'],
    ['completions.create', 'completions', 'chat'],
    ['embeddings.create', 'embeddings', 'embeddings'],
    ['images.generate', 'images.generate', 'images'],
    ['images.edit', 'images.edit', 'images'],
    ['audio.speech.create', 'audio.speech', 'speech'],
    ['audio.transcriptions.create', 'audio.transcriptions', 'transcription'],
    ['moderations.create', 'moderations', 'moderation'],
    ['models.list', 'models', 'other'],
    ['fineTuning.jobs.create', 'fine_tuning', 'other'],
    ['fineTunes.create', 'fine_tuning', 'other'],
    ['beta.assistants.create', 'assistants', 'other'],
    ['beta.threads.runs.create', 'threads', 'other'],
    ['beta.threads.messages.list', 'threads', 'other'],
    ['vectorStores.files.uploadAndPoll', 'vector_stores', 'other'],
    ['beta.vectorStores.create', 'vector_stores', 'other'],
    ['beta.realtime.sessions.create', 'realtime', 'other'],
    ['batches.create', 'batches', 'other'],
    ['videos.create', 'videos', 'other'],
    ['skills.create', 'other', 'other'],
    ['webhooks.unwrap', 'other', 'other'],
  ])('%s is %s', (path, resource, capability) => {
    expect(resourceOf(path)).toEqual({ resource, capability, major3: false });
  });

  it.each([
    ['createChatCompletion', 'chat.completions'],
    ['createCompletion', 'completions'],
    ['createEdit', 'completions'],
    ['createEmbedding', 'embeddings'],
    ['createImage', 'images.generate'],
    ['createImageEdit', 'images.edit'],
    ['createImageVariation', 'images.createVariation'],
    ['createTranscription', 'audio.transcriptions'],
    ['createTranslation', 'audio.translations'],
    ['createModeration', 'moderations'],
    ['createFineTune', 'fine_tuning'],
    ['listFineTuneEvents', 'fine_tuning'],
    ['createFile', 'files'],
    ['listFiles', 'files'],
    ['listModels', 'models'],
    ['retrieveEngine', 'models'],
  ])('%s of version 3 is %s', (path, resource) => {
    expect(resourceOf(path)).toMatchObject({ resource, major3: true });
  });

  it.each(['chat', 'create', 'users.create', 'chat.send', 'createUser', '', 'constructor', 'toString.call'])(
    '%j is no part of the API',
    (path) => {
      expect(resourceOf(path)).toBeUndefined();
    },
  );
});
