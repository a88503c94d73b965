import { describe, expect, it } from 'vitest';
import { findImporters } from '../../src/pipeline/importers.ts';
import { prefilter } from '../../src/pipeline/prefilter.ts';
import { readText } from '../../src/pipeline/read-text.ts';
import { createResolver } from '../../src/source/resolve.ts';
import { type Tree, withTree } from '../helpers/tree.ts';

const TARGETS = new Set([
  'src/lib/index.ts',
  'src/place.ts',
  'index.ts',
  'packages/ai/src/index.ts',
  'src/deep/main.ts',
]);

/** Each imports one of the targets, in another way. */
const IMPORTERS = {
  'src/lib/dot.ts': `import { a } from '.';`,
  'src/lib/slash.ts': `export * from "./";`,
  'src/lib/same.ts': `import { a } from './index';`,
  'src/lib/same-js.ts': `import { a } from './index.js';`,
  'src/lib/deep/up.ts': `import { a } from '..';`,
  'src/lib/deep/up-slash.ts': `import { a } from '../';`,
  'src/lib/deep/up-index.ts': `import { a } from '../index.js';`,
  'src/named.ts': `import { a } from './lib';`,
  'src/named-index.ts': `const { a } = require("./lib/index");`,
  'src/other.ts': `const a = await import('./place.js');`,
  'src/lib/root.ts': `import { a } from '../..';`,
  'src/package.ts': `import { a } from '@acme/ai';`,
  'src/alias.ts': `import { a } from '@shared';`,
  'src/folder-alias.ts': `import { a } from '@lib';`,
};

const OTHERS = {
  'src/elsewhere/dot.ts': `import { a } from '.';`,
  'src/elsewhere/index.ts': 'export const a = 1;',
  'src/other-package.ts': `import { a } from 'lib';`,
  'src/like.ts': `import { a } from '@acme/aid';`,
  'src/words.ts': `export const a = './lib';`,
};

const TREE: Tree = new Map([
  ['packages/ai/package.json', '{ "name": "@acme/ai", "main": "src/index.ts" }'],
  ['tsconfig.json', '{ "compilerOptions": { "paths": { "@shared": ["./src/deep/main.ts"], "@lib": ["./src/lib"] } } }'],
  ...[...TARGETS].map((path) => [path, 'export const a = 1;'] as const),
  ...Object.entries(IMPORTERS),
  ...Object.entries(OTHERS),
]);

describe.each([
  ['noted before', true],
  ['not noted', false],
])('importers, %s', (_, notes) => {
  it('are found in whatever way they write it', async () => {
    const files = [...TREE.keys()].sort();
    const found = await withTree(TREE, async (root) => {
      const read = (path: string) => {
        const result = TREE.has(path) ? readText(root, path) : undefined;
        return result !== undefined && 'text' in result ? result.text : undefined;
      };
      const { imports } = prefilter({ root, files, notes });
      const resolver = createResolver(new Set(files), read);
      return findImporters({ root, files, targets: TARGETS, known: new Map(), imports, resolver });
    });
    expect([...found.keys()].sort()).toEqual(Object.keys(IMPORTERS).sort());
  });
});
