import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownerConfigs } from '../../../src/pipeline/verify/owner-configs.ts';
import { withTree } from '../../helpers/tree.ts';

const tree = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

/** What owns which file, relative to root. */
async function owners(files: Readonly<Record<string, string>>, asked: readonly string[]) {
  return withTree(tree(files), async (root) =>
    ownerConfigs(root, asked).map(({ path, files: own, ambient }) => ({
      path: path.slice(root.length + 1),
      files: own.map((file) => file.slice(root.length + 1)),
      ambient: ambient.map((file) => file.slice(root.length + 1)),
    })),
  );
}

describe('the config that owns a file', () => {
  it('is the nearest that compiles it, with the declarations of its own', async () => {
    const files = {
      'tsconfig.json': '{ "include": ["**/*"] }',
      'packages/a/tsconfig.json': '{ /* tests are apart */ "include": ["src"], }',
      'packages/a/src/a.ts': '',
      'packages/a/src/globals.d.ts': '',
      'packages/a/test/a.test.ts': '',
    };
    expect(await owners(files, ['packages/a/src/a.ts', 'packages/a/test/a.test.ts'])).toEqual([
      {
        path: 'packages/a/tsconfig.json',
        files: ['packages/a/src/a.ts'],
        ambient: ['packages/a/src/globals.d.ts'],
      },
      { path: 'tsconfig.json', files: ['packages/a/test/a.test.ts'], ambient: ['packages/a/src/globals.d.ts'] },
    ]);
  });

  it('is one that a config of references names', async () => {
    const files = {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./server" }] }',
      'tsconfig.app.json': '{ "include": ["src"] }',
      'server/tsconfig.json': '{}',
      'src/a.ts': '',
      'server/b.ts': '',
    };
    expect((await owners(files, ['src/a.ts', 'server/b.ts'])).map(({ path }) => path)).toEqual([
      'tsconfig.app.json',
      join('server', 'tsconfig.json'),
    ]);
  });

  it('is none for a script that no config compiles', async () => {
    expect(await owners({ 'tsconfig.json': '{}', 'a.js': '', 'b.ts': '' }, ['a.js'])).toEqual([]);
    expect(await owners({ 'a.ts': '' }, ['a.ts'])).toEqual([]);
  });
});
