import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';

const COMMANDS = ['migrate', 'scan', 'check', 'undo', 'providers'];

describe('nearest', () => {
  it.each([
    ['scna', 'scan'],
    ['Scan', 'scan'],
    ['provider', 'providers'],
    ['chek', 'check'],
    ['undoo', 'undo'],
  ])('%s is meant to be %s', (typed, meant) => {
    expect(nearest(typed, COMMANDS)).toBe(meant);
  });

  it.each(['', 'src', './app', 'packages/web'])('"%s" is none of them', (typed) => {
    expect(nearest(typed, COMMANDS)).toBeUndefined();
  });
});
