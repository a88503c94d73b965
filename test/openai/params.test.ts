import { describe, expect, it } from 'vitest';
import { PARAMS } from '../../src/openai/params.generated.ts';
import { paramTyping } from '../../src/openai/params.ts';

describe('the parameters read from the published packages', () => {
  it('are all there, each with its first version', () => {
    expect(Object.keys(PARAMS.chat).length).toBeGreaterThan(30);
    expect(Object.keys(PARAMS.embeddings)).toEqual(['dimensions', 'encoding_format', 'input', 'model', 'user']);
    for (const { since, majors } of [...Object.values(PARAMS.chat), ...Object.values(PARAMS.embeddings)]) {
      expect(since).toMatch(/^[4-7]\.\d+\.\d+$/);
      expect(majors).toContain(Number(since[0]));
      expect(majors).toContain(7);
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
    expect(paramTyping('embeddings', 'dimensions', 1024).valueMajors).toEqual([4, 5, 6, 7]);
    expect(paramTyping('chat', 'tool_choice', { type: 'function' }).valueMajors).toEqual([4, 5, 6, 7]);
  });

  it('is unknown for the fields of other vendors', () => {
    const undeclared = { since: undefined, majors: [], valueMajors: [] };
    expect(paramTyping('chat', 'thinking', { type: 'disabled' })).toEqual(undeclared);
    expect(paramTyping('chat', 'enable_thinking', false)).toEqual(undeclared);
    expect(paramTyping('chat', 'constructor')).toEqual(undeclared);
  });
});
