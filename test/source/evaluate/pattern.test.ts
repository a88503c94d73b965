import { expect, test } from 'vitest';
import { patternOf } from '../../../src/source/evaluate/pattern.ts';

test.each([
  '/^((([a-z0-9-]+)+)+)+X$/',
  '/^(a?){60}a{60}$/',
  '/(?:a|a)*b/',
  `/${'a*'.repeat(20)}b/`,
  `/${'a?'.repeat(40)}b/`,
  '/(/',
])('%s is not tried', (literal) => {
  expect(patternOf(literal)).toBeUndefined();
});

test.each([
  ['/^gpt-4(?:o|\\.1)(?:-mini)?(?:-\\d{4}-\\d{2}-\\d{2})?$/g', 'gpt-4o-mini-2024-07-18'],
  ['/^(gpt|o\\d|chatgpt)-.+/i', 'GPT-4'],
  ['/[^a-z]*gpt\\w*/y', '-gpt4'],
])('%s is', (literal, name) => {
  expect(patternOf(literal)?.test(name)).toBe(true);
  expect(patternOf(literal)?.flags).not.toMatch(/[gy]/);
});
