import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Draft } from '../../src/cli/draft.ts';
import type { Session } from '../../src/cli/session.ts';
import { verifiedWrite } from '../../src/cli/verified-write.ts';
import { undo } from '../../src/pipeline/undo.ts';
import { makeTree } from '../pipeline/support/tree.ts';

it('leaves nothing where the second look fails, whatever the reason', async () => {
  const root = makeTree({ 'a.ts': 'before\n' });
  const session = { root: { given: root, path: root }, terminal: { animated: false } } as unknown as Session;
  const changes = [{ path: 'a.ts', before: 'before\n', after: 'after\n' }];
  const textsSeen: string[] = [];
  const verifier = {
    says: undefined,
    before: async () => {},
    after: async () => {
      textsSeen.push(readFileSync(join(root, 'a.ts'), 'utf8'));
      throw new Error('out of luck');
    },
  };
  const writing = {
    draft: { changes } as unknown as Draft,
    verifier,
    ask: undefined,
    signal: new AbortController().signal,
  };
  await expect(verifiedWrite(session, writing)).rejects.toThrow('out of luck');
  expect(textsSeen).toEqual(['after\n']);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('before\n');
  expect(undo(root)).toBeNull();
});
