import { describe, expect, it } from 'vitest';
import { CONTENT_PARTS, FINISH_REASONS, MESSAGE_ROLES } from '../../src/openai/chat.generated.ts';
import { OPERATIONS } from '../../src/openai/operations.ts';
import { PARAMS } from '../../src/openai/params.generated.ts';
import { paramTyping } from '../../src/openai/params.ts';

describe('the parameters read from the published packages', () => {
  it('are all there, each with its first version', () => {
    expect(Object.keys(PARAMS.chat).length).toBeGreaterThan(30);
    expect(Object.keys(PARAMS.embeddings)).toEqual(['dimensions', 'encoding_format', 'input', 'model', 'user']);
    expect(Object.keys(PARAMS)).toEqual(OPERATIONS);
    for (const { since, majors } of Object.values(PARAMS).flatMap((rows) => Object.values(rows))) {
      expect(since).toMatch(/^[4-7]\.\d+\.\d+$/);
      expect(majors).toContain(Number(since[0]));
      expect(majors).toContain(7);
    }
  });

  it.each([
    ['images', 'prompt', [3, 4, 5, 6, 7]],
    ['images', 'quality', [4, 5, 6, 7]],
    ['images', 'stream', [5, 6, 7]],
    ['images', 'frame_count', [7]],
    ['speech', 'voice', [4, 5, 6, 7]],
    ['speech', 'instructions', [4, 5, 6, 7]],
    ['transcription', 'response_format', [3, 4, 5, 6, 7]],
    ['transcription', 'timestamp_granularities', [4, 5, 6, 7]],
    ['transcription', 'stream', [4, 5, 6, 7]],
    ['translation', 'temperature', [3, 4, 5, 6, 7]],
    ['moderation', 'input', [3, 4, 5, 6, 7]],
    ['models', 'model', [3, 4, 5, 6, 7]],
    ['files', 'purpose', [3, 4, 5, 6, 7]],
    ['files', 'limit', [4, 5, 6, 7]],
    ['batches', 'completion_window', [4, 5, 6, 7]],
    ['batches', 'after', [4, 5, 6, 7]],
  ] as const)('%s take %s', (operation, name, majors) => {
    expect(PARAMS[operation][name]?.majors).toEqual(majors);
  });

  it.each([
    ['moderation', ['input', 'model']],
    ['translation', ['file', 'model', 'prompt', 'response_format', 'temperature']],
    ['models', ['model']],
  ] as const)('%s take no others', (operation, names) => {
    expect(Object.keys(PARAMS[operation])).toEqual(names);
  });

  it('hold no option of the request, which is no parameter', () => {
    const names = Object.values(PARAMS).flatMap((rows) => Object.keys(rows));
    for (const option of ['path', 'headers', 'timeout', 'signal', 'maxRetries', 'responseFormat']) {
      expect(names).not.toContain(option);
    }
  });
});

describe('what a chat is made of', () => {
  it('knows roles by the majors that have them', () => {
    expect(MESSAGE_ROLES).toEqual({
      assistant: [3, 4, 5, 6, 7],
      developer: [4, 5, 6, 7],
      function: [3, 4, 5, 6, 7],
      system: [3, 4, 5, 6, 7],
      tool: [4, 5, 6, 7],
      user: [3, 4, 5, 6, 7],
    });
  });

  it('knows content parts and the ends of an answer', () => {
    expect(Object.keys(CONTENT_PARTS)).toEqual(['file', 'image_url', 'input_audio', 'refusal', 'text']);
    expect(Object.keys(FINISH_REASONS)).toEqual(['content_filter', 'function_call', 'length', 'stop', 'tool_calls']);
    for (const majors of [...Object.values(CONTENT_PARTS), ...Object.values(FINISH_REASONS)]) {
      expect(majors).toEqual([4, 5, 6, 7]);
    }
  });
});

describe('the type of a parameter', () => {
  it('is declared from a version on', () => {
    expect(paramTyping('chat', 'temperature', 0.5)).toMatchObject({ since: '4.0.0', majors: [3, 4, 5, 6, 7] });
    expect(paramTyping('chat', 'reasoning_effort').since).toBe('4.77.0');
    expect(paramTyping('embeddings', 'encoding_format', 'float').since).toBe('4.13.0');
    expect(paramTyping('chat', 'prompt_cache_key').majors).toEqual([5, 6, 7]);
  });

  it('knows its literals', () => {
    expect(paramTyping('chat', 'reasoning_effort', 'low').valueMajors).toEqual([4, 5, 6, 7]);
    expect(paramTyping('chat', 'reasoning_effort', 'max').valueMajors).toEqual([6, 7]);
    expect(paramTyping('chat', 'reasoning_effort', 'ultra').valueMajors).toEqual([]);
    expect(paramTyping('images', 'quality', 'hd').valueMajors).toEqual([4, 5, 6, 7]);
    expect(paramTyping('transcription', 'response_format', 'diarized_json').valueMajors).toEqual([3, 6, 7]);
    expect(paramTyping('files', 'purpose', 'batch').valueMajors).toEqual([3, 4, 5, 6, 7]);
    expect(paramTyping('files', 'purpose', 'file-extract').valueMajors).toEqual([3]);
    expect(paramTyping('embeddings', 'dimensions', 1024).valueMajors).toEqual([4, 5, 6, 7]);
    expect(paramTyping('chat', 'tool_choice', { type: 'function' }).valueMajors).toEqual([4, 5, 6, 7]);
  });

  it('may be closed in one major and open in the next', () => {
    expect(paramTyping('images', 'size', '1024x1024').valueMajors).toEqual([3, 4, 5, 6, 7]);
    expect(paramTyping('images', 'size', '1328x1328').valueMajors).toEqual([6, 7]);
    expect(paramTyping('images', 'size', 'constructor').valueMajors).toEqual([6, 7]);
    expect(paramTyping('chat', 'function_call', 'always').valueMajors).toEqual([3]);
  });

  it('is unknown for the fields of other vendors', () => {
    const undeclared = { since: undefined, majors: [], valueMajors: [] };
    expect(paramTyping('chat', 'thinking', { type: 'disabled' })).toEqual(undeclared);
    expect(paramTyping('chat', 'enable_thinking', false)).toEqual(undeclared);
    expect(paramTyping('chat', 'constructor')).toEqual(undeclared);
  });
});
