import { expect, test } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { mergeFindings } from '../../src/pipeline/change-set.ts';
import { analyse } from '../../src/pipeline/run.ts';
import { dependencyRule } from '../../src/rules/manifest/dependency.ts';
import type { PackageChange } from '../../src/rules/packages.ts';
import { withTree } from '../helpers/tree.ts';

/** Code that imports both packages, so that it is seen. */
const CODE = "import { createOpenAI } from '@ai-sdk/openai';\nimport OpenAI from 'openai';\nnew OpenAI();\n";
const ADD = { name: '@ai-sdk/deepseek', range: '^2.1.0' };

/** What the rule makes of a tree in which each of these files imports the new package instead of the old one. */
async function plan(tree: Readonly<Record<string, string>>, files: readonly string[], replaces = '@ai-sdk/openai') {
  return withTree(new Map(Object.entries(tree)), async (root) => {
    const { contextOf } = await analyse({ root, include: [], exclude: [] });
    const context = contextOf?.(targetOf({ provider: 'deepseek', models: {}, env: 'rename', todo: false }));
    if (context === undefined) throw new Error('nothing uses OpenAI');
    const packages = files.map((file): PackageChange => ({ file, add: ADD, replaces }));
    const findings = dependencyRule.find({ ...context, packages });
    const changes = mergeFindings(findings, context.inventory.texts);
    return {
      told: findings.map(({ file, action, message }) => `${file} ${action}: ${message}`),
      changed: Object.fromEntries(changes.map(({ path, after }) => [path, after])),
    };
  });
}

const manifest = (sections: object) => `${JSON.stringify(sections, null, 2)}\n`;

test('a package takes the sorted place, written as the old one was, which goes with its last import', async () => {
  const { told, changed } = await plan(
    {
      'package.json': manifest({
        name: 'app',
        dependencies: { '@ai-sdk/openai': '~2.0.0', '@types/node': '^22.0.0', ai: '^5.0.0', openai: '^6.0.0' },
      }),
      'src/a.ts': CODE,
    },
    ['src/a.ts'],
  );
  expect(changed['package.json']).toBe(
    manifest({
      name: 'app',
      dependencies: { '@ai-sdk/deepseek': '~2.1.0', '@types/node': '^22.0.0', ai: '^5.0.0', openai: '^6.0.0' },
    }),
  );
  expect(told.map((line) => line.split(':')[0])).toEqual(['package.json rewrite', 'package.json rewrite']);
});

test('the old one stays while another file imports it, and names that are in no order keep theirs', async () => {
  const before = '{\r\n\t"dependencies": {\r\n\t\t"openai": "6.1.0",\r\n\t\t"@ai-sdk/openai": "2.0.1"\r\n\t}\r\n}\r\n';
  const { told, changed } = await plan({ 'package.json': before, 'a.ts': CODE, 'b.ts': CODE }, ['a.ts']);
  expect(changed['package.json']).toBe(before.replace('"2.0.1"', '"2.0.1",\r\n\t\t"@ai-sdk/deepseek": "2.1.0"'));
  expect(told[1]).toMatch(/^package\.json none: @ai-sdk\/openai stays: b\.ts/);
});

test('it goes wherever the old one stands, and stays where the manifest names it again', async () => {
  const before = manifest({
    dependencies: {},
    devDependencies: { '@ai-sdk/openai': '^2.0.0', vitest: '^4.0.0' },
    peerDependencies: { '@ai-sdk/openai': '^2.0.0' },
    overrides: { '@ai-sdk/openai': { zod: '^4.0.0' } },
  });
  const { told, changed } = await plan({ 'package.json': before, 'a.ts': CODE }, ['a.ts']);
  const after = JSON.parse(changed['package.json'] ?? '');
  expect(after.dependencies).toEqual({});
  expect(after.devDependencies).toEqual({ '@ai-sdk/deepseek': '^2.1.0', '@ai-sdk/openai': '^2.0.0', vitest: '^4.0.0' });
  expect(after.peerDependencies).toEqual({ '@ai-sdk/deepseek': '^2.1.0', '@ai-sdk/openai': '^2.0.0' });
  expect(told.filter((line) => line.includes('stays: package.json'))).toHaveLength(2);
});

test('the manifest of the workspace that owns the code is changed, and a catalog gains the version', async () => {
  const workspace = "packages:\n  - packages/*\ncatalogs:\n  ai:\n    '@ai-sdk/openai': ^2.0.0\n    zod: ^4.0.0\n";
  const own = (ai: object) => manifest({ name: '@x/ai', dependencies: { ...ai, openai: '^6.0.0' } });
  const other = manifest({ name: '@x/web', dependencies: { '@ai-sdk/openai': 'catalog:ai' } });
  const { changed } = await plan(
    {
      'package.json': manifest({ private: true, packageManager: 'pnpm@10.0.0' }),
      'pnpm-workspace.yaml': workspace,
      'packages/ai/package.json': own({ '@ai-sdk/openai': 'catalog:ai' }),
      'packages/ai/src/index.ts': CODE,
      'packages/web/package.json': other,
      'packages/web/index.ts': CODE,
    },
    ['packages/ai/src/index.ts'],
  );
  expect(changed).toEqual({
    'packages/ai/package.json': own({ '@ai-sdk/deepseek': 'catalog:ai' }),
    'pnpm-workspace.yaml': workspace.replace(
      "    '@ai-sdk/openai'",
      "    '@ai-sdk/deepseek': ^2.1.0\n    '@ai-sdk/openai'",
    ),
  });
});

test('a catalog of bun stands in the root manifest', async () => {
  const { changed } = await plan(
    {
      'package.json': manifest({ workspaces: { packages: ['apps/*'], catalog: { '@ai-sdk/openai': '2.0.0' } } }),
      'apps/a/package.json': manifest({ dependencies: { '@ai-sdk/openai': 'catalog:' } }),
      'apps/a/a.ts': CODE,
    },
    ['apps/a/a.ts'],
  );
  expect(JSON.parse(changed['package.json'] ?? '').workspaces.catalog).toEqual({
    '@ai-sdk/deepseek': '2.1.0',
    '@ai-sdk/openai': '2.0.0',
  });
  expect(JSON.parse(changed['apps/a/package.json'] ?? '').dependencies).toEqual({ '@ai-sdk/deepseek': 'catalog:' });
});

test('what is hoisted to the root is named there', async () => {
  const { changed } = await plan(
    {
      'package.json': manifest({ dependencies: { '@ai-sdk/openai': '^2.0.0' } }),
      'apps/a/package.json': manifest({ name: 'a' }),
      'apps/a/a.ts': CODE,
    },
    ['apps/a/a.ts'],
  );
  expect(Object.keys(changed)).toEqual(['package.json']);
});

test('import maps of Deno keep their spelling', async () => {
  const { changed } = await plan(
    {
      'supabase/functions/import_map.json': manifest({
        imports: { '@ai-sdk/openai': 'https://esm.sh/@ai-sdk/openai@2.0.0', openai: 'npm:openai@^6' },
      }),
      'supabase/functions/a/index.ts': CODE,
      'deno.jsonc':
        '{\n  // packages\n  "imports": {\n    "@ai-sdk/openai": "npm:@ai-sdk/openai@^2.0.0", // models\n  },\n}\n',
      'a.ts': CODE,
    },
    ['supabase/functions/a/index.ts', 'a.ts'],
  );
  expect(JSON.parse(changed['supabase/functions/import_map.json'] ?? '').imports).toEqual({
    '@ai-sdk/deepseek': 'https://esm.sh/@ai-sdk/deepseek@2.1.0',
    openai: 'npm:openai@^6',
  });
  expect(changed['deno.jsonc']).toBe(
    '{\n  // packages\n  "imports": {\n    "@ai-sdk/deepseek": "npm:@ai-sdk/deepseek@^2.1.0",\n  },\n}\n',
  );
});

test('a package that is there is told of, with whether it may be too old', async () => {
  const tree = (range: string) => ({
    'package.json': manifest({ dependencies: { '@ai-sdk/deepseek': range, '@ai-sdk/openai': '^2.0.0' } }),
    'a.ts': CODE,
    'b.ts': CODE,
  });
  const [there, old] = [await plan(tree('^2.0.0'), ['a.ts']), await plan(tree('^1.4.0'), ['a.ts'])];
  expect(there.told[0]).toMatch(/^package\.json none/);
  expect(old.told[0]).toMatch(/^package\.json manual/);
  expect({ ...there.changed, ...old.changed }).toEqual({});
});

test('without a list of packages it is told', async () => {
  const { told, changed } = await plan({ 'package.json': '{}\n', 'a.ts': CODE }, ['a.ts']);
  expect(told).toEqual([expect.stringMatching(/^package\.json manual/)]);
  expect(changed).toEqual({});
});

test('code that no manifest in sight owns is told of itself', async () => {
  const { told } = await plan({ 'a.ts': CODE }, ['a.ts']);
  expect(told).toEqual([expect.stringMatching(/^a\.ts manual: .*@ai-sdk\/deepseek \^2\.1\.0/)]);
});
