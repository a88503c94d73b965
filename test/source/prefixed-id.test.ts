import { expect, it } from 'vitest';
import { prefixedId } from '../../src/source/libraries/prefixed-id.ts';

it('reads the maker and the id of a model that a gateway names', () => {
  expect(prefixedId('openai/gpt-4o')).toEqual({ maker: 'openai', id: 'gpt-4o', start: 7 });
  expect(prefixedId('openai:gpt-4o-mini', ':')).toEqual({ maker: 'openai', id: 'gpt-4o-mini', start: 7 });
  expect(prefixedId('openai > gpt-4o', ' > ')).toEqual({ maker: 'openai', id: 'gpt-4o', start: 9 });
});

it('splits at the first separator only', () => {
  expect(prefixedId('openai:ft:gpt-4o:acme', ':')?.id).toBe('ft:gpt-4o:acme');
  expect(prefixedId('openrouter/openai/gpt-4o')).toMatchObject({ maker: 'openrouter', id: 'openai/gpt-4o' });
});

it('reads nothing where no maker or no model is named', () => {
  for (const name of ['gpt-4o', '/gpt-4o', 'openai/', '']) expect(prefixedId(name)).toBeUndefined();
});
