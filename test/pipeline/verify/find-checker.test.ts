import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChecker } from '../../../src/pipeline/verify/find-checker.ts';
import { git, withRepository } from '../../cli/repository.ts';
import { withTree, writeTree } from '../../helpers/tree.ts';

const COMPILER = new Map([
  ['node_modules/typescript/package.json', '{ "version": "5.9.3", "bin": { "tsc": "./bin/tsc" } }'],
  ['node_modules/typescript/bin/tsc', 'throw new Error("must not run here");'],
]);
const APP = new Map([
  ['.gitignore', 'node_modules\n'],
  ['packages/a/a.ts', ''],
]);

describe('the type-checker', () => {
  it('is the one that is installed in the folder or above it, up to root', () =>
    withRepository(APP, async (root) => {
      writeTree(root, COMPILER);
      const home = join(root, 'node_modules/typescript');
      const found = { name: 'typescript', version: '5.9.3', home, script: join(home, 'bin/tsc') };
      expect(await findChecker(root, join(root, 'packages/a'), 'typescript')).toEqual(found);
      expect(await findChecker(join(root, 'packages/a'), join(root, 'packages/a'), 'typescript')).toMatch(
        /not installed/,
      );
      expect(await findChecker(root, root, 'vue-tsc')).toMatch(/vue-tsc is not installed/);
    }));

  it('may be a link into the store of pnpm, inside root', () =>
    withRepository(APP, async (root) => {
      writeTree(root, COMPILER);
      const store = 'node_modules/.pnpm/typescript@5.9.3/node_modules';
      mkdirSync(join(root, store), { recursive: true });
      cpSync(join(root, 'node_modules/typescript'), join(root, store, 'typescript'), { recursive: true });
      rmSync(join(root, 'node_modules/typescript'), { recursive: true });
      symlinkSync(join(root, store, 'typescript'), join(root, 'node_modules/typescript'));
      expect(await findChecker(root, root, 'typescript')).toMatchObject({
        script: join(root, store, 'typescript/bin/tsc'),
      });
    }));

  it('is never one that came with the repository', () =>
    withRepository(new Map([...APP, ...COMPILER]), async (root) => {
      git(root, 'add', '--force', '--all');
      expect(await findChecker(root, root, 'typescript')).toMatch(/not put there by an install/);
    }));

  it('is never one that git would commit', () =>
    withRepository(new Map([['a.ts', '']]), async (root) => {
      writeTree(root, COMPILER);
      expect(await findChecker(root, root, 'typescript')).toMatch(/not put there by an install/);
    }));

  it('is never one outside of root', () =>
    withTree(COMPILER, (elsewhere) =>
      withRepository(APP, async (root) => {
        mkdirSync(join(root, 'node_modules'));
        symlinkSync(join(elsewhere, 'node_modules/typescript'), join(root, 'node_modules/typescript'));
        expect(await findChecker(root, root, 'typescript')).toMatch(/not put there by an install/);
      }),
    ));

  it('is none where its manifest leads out of the package or is damaged', () =>
    withRepository(APP, async (root) => {
      for (const manifest of ['{', '{ "version": "5.9.3", "bin": { "tsc": "../../evil.js" } }', 'null']) {
        writeTree(root, new Map([...COMPILER, ['node_modules/typescript/package.json', manifest]]));
        expect(await findChecker(root, root, 'typescript')).toMatch(/not installed/);
      }
    }));
});
