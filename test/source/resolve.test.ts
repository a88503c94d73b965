import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/source/resolve.ts';

function resolver(files: Readonly<Record<string, string>>) {
  return createResolver(new Set(Object.keys(files)), (path) => files[path]);
}

describe('createResolver', () => {
  it('follows relative paths, with the endings that a build would change', () => {
    const { resolve } = resolver({ 'src/ai.ts': '', 'src/lib/index.tsx': '', 'src/old.cjs': '', 'src/x.mts': '' });
    expect(resolve('./ai', 'src/a.ts')).toBe('src/ai.ts');
    expect(resolve('./ai.js', 'src/a.ts')).toBe('src/ai.ts');
    expect(resolve('./lib', 'src/a.ts')).toBe('src/lib/index.tsx');
    expect(resolve('../x.mjs', 'src/lib/a.ts')).toBe('src/x.mts');
    expect(resolve('./old.cjs', 'src/a.ts')).toBe('src/old.cjs');
    expect(resolve('./none', 'src/a.ts')).toBeUndefined();
    expect(resolve('openai', 'src/a.ts')).toBeUndefined();
  });

  it('finds a file that is written with other capitals, as macOS and Windows do, where that is one file', () => {
    const { resolve } = resolver({ 'src/openai.ts': '', 'src/Chat/Index.ts': '', 'src/ab.ts': '', 'src/aB.ts': '' });
    expect(resolve('./openAi', 'src/a.ts')).toBe('src/openai.ts');
    expect(resolve('./chat', 'src/a.ts')).toBe('src/Chat/Index.ts');
    expect(resolve('./ab', 'src/a.ts')).toBe('src/ab.ts');
    expect(resolve('./AB', 'src/a.ts')).toBeUndefined();
  });

  it('follows the aliases of the nearest tsconfig, its parents and its references', () => {
    const { resolve } = resolver({
      'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@root/*": ["shared/*"] } } }',
      'shared/ai.ts': '',
      'web/tsconfig.json':
        '{ // with a comment\n "compilerOptions": { "paths": { "@/*": ["./src/*"], "ai": ["./src/ai"] } } }',
      'web/src/ai.ts': '',
      'api/tsconfig.json': '{ "extends": "../tsconfig.base.json" }',
      'app/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'app/tsconfig.app.json': '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }',
      'app/lib/ai.ts': '',
    });
    expect(resolve('@/ai', 'web/src/deep/a.ts')).toBe('web/src/ai.ts');
    expect(resolve('ai', 'web/src/a.ts')).toBe('web/src/ai.ts');
    expect(resolve('@/ai', 'api/a.ts')).toBeUndefined();
    expect(resolve('@root/ai', 'api/a.ts')).toBe('shared/ai.ts');
    expect(resolve('~/lib/ai', 'app/a.ts')).toBe('app/lib/ai.ts');
  });

  it('reads each config once, however many ways of references lead to it', () => {
    const names = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const references = JSON.stringify(names.map((name) => ({ path: `../${name}/tsconfig.json` })));
    const { resolve } = resolver({
      ...Object.fromEntries(names.map((name) => [`${name}/tsconfig.json`, `{ "references": ${references} }`])),
      'p39/tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }',
      'p39/ai.ts': '',
    });
    expect(resolve('~/ai', 'p0/a.ts')).toBe('p39/ai.ts');
  });

  it("follows the aliases that SvelteKit and Nuxt have without a config's saying so", () => {
    const { resolve } = resolver({
      'kit/svelte.config.js': '',
      'kit/src/lib/server/ai.ts': '',
      'kit/src/lib/index.ts': '',
      'kit/src/lib/Chat.svelte': '',
      'nuxt/nuxt.config.ts': '',
      'nuxt/utils/ai.ts': '',
      'nuxt/app/utils/chat.ts': '',
      'src/lib/ai.ts': '',
    });
    expect(resolve('$lib/server/ai', 'kit/src/routes/+server.ts')).toBe('kit/src/lib/server/ai.ts');
    expect(resolve('$lib/server/ai.js', 'kit/src/routes/+server.ts')).toBe('kit/src/lib/server/ai.ts');
    expect(resolve('$lib', 'kit/src/routes/+server.ts')).toBe('kit/src/lib/index.ts');
    expect(resolve('$lib/Chat.svelte', 'kit/src/routes/+page.svelte')).toBe('kit/src/lib/Chat.svelte');
    expect(resolve('~/utils/ai', 'nuxt/server/api/a.ts')).toBe('nuxt/utils/ai.ts');
    expect(resolve('@/utils/chat', 'nuxt/app/pages/a.vue')).toBe('nuxt/app/utils/chat.ts');
    expect(resolve('~~/utils/ai', 'nuxt/app/pages/a.vue')).toBe('nuxt/utils/ai.ts');
    expect(resolve('@nuxt/kit', 'nuxt/server/a.ts')).toBeUndefined();
    expect(resolve('$lib/ai', 'src/a.ts')).toBeUndefined();
  });

  it('follows package imports and the packages of a workspace', () => {
    const { resolve } = resolver({
      'package.json': '{ "imports": { "#lib/*": "./src/lib/*.js", "#ai": { "default": "./src/ai.js" } } }',
      'src/lib/ask.ts': '',
      'src/ai.ts': '',
      'packages/ai/package.json': '{ "name": "@acme/ai" }',
      'packages/ai/src/index.ts': '',
      'packages/ai/src/client.ts': '',
    });
    expect(resolve('#lib/ask', 'src/a.ts')).toBe('src/lib/ask.ts');
    expect(resolve('#ai', 'src/a.ts')).toBe('src/ai.ts');
    expect(resolve('@acme/ai', 'src/a.ts')).toBe('packages/ai/src/index.ts');
    expect(resolve('@acme/ai/client', 'src/a.ts')).toBe('packages/ai/src/client.ts');
  });

  it('follows aliases over packages of configs, and takes the closest pattern', () => {
    const { resolve } = resolver({
      'configs/ts/package.json': '{ "name": "@acme/tsconfig" }',
      'configs/ts/base.json': '{ "compilerOptions": { "paths": { "@shared/*": ["../../shared/*"] } } }',
      'shared/ai.ts': '',
      'web/tsconfig.json': '{ "extends": ["@acme/tsconfig/base.json"], "compilerOptions": { "strict": true } }',
      'api/tsconfig.base.json': '{ "compilerOptions": { "paths": { "~/*": ["lib/*"] } } }',
      'api/tsconfig.json': '{ "extends": "./tsconfig.base", "compilerOptions": { "baseUrl": "./src" } }',
      'api/src/lib/ai.ts': '',
      'api/src/plain.ts': '',
      'app/tsconfig.json':
        '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/lib/*": ["./lib/*"], "ai": ["./src/ai"] } } }',
      'app/lib/ai.ts': '',
      'app/src/ai.ts': '',
    });
    expect(resolve('@shared/ai', 'web/a.ts')).toBe('shared/ai.ts');
    expect(resolve('~/ai', 'api/src/a.ts')).toBe('api/src/lib/ai.ts');
    expect(resolve('plain', 'api/src/a.ts')).toBe('api/src/plain.ts');
    expect(resolve('@/lib/ai', 'app/a.ts')).toBe('app/lib/ai.ts');
    expect(resolve('ai', 'app/a.ts')).toBe('app/src/ai.ts');
    expect(resolve('ai/react', 'app/a.ts')).toBeUndefined();
  });

  it('finds the source behind what the manifest of a package exports', () => {
    const { resolve } = resolver({
      'packages/a/package.json':
        '{ "name": "@acme/a", "exports": { ".": { "types": "./dist/main.d.ts", "import": "./dist/main.mjs" }, "./models/*": "./dist/esm/models/*.js", "./kit": { "import": "./lib/kit.js", "source": "./source/kit.ts" } } }',
      'packages/a/src/main.ts': '',
      'packages/a/src/index.ts': '',
      'packages/a/src/models/chat.ts': '',
      'packages/a/source/kit.ts': '',
      'packages/b/package.json': '{ "name": "b", "main": "lib/client.js" }',
      'packages/b/client.ts': '',
      'packages/b/index.ts': '',
      'packages/c/package.json': '{ "name": "c", "exports": "./code/start.ts" }',
      'packages/c/code/start.ts': '',
      'jsr/d/deno.json': '{ "name": "@acme/d", "exports": { ".": "./mod.ts", "./chat": "./chat/mod.ts" } }',
      'jsr/d/mod.ts': '',
      'jsr/d/chat/mod.ts': '',
    });
    expect(resolve('@acme/a', 'x.ts')).toBe('packages/a/src/main.ts');
    expect(resolve('@acme/a/models/chat', 'x.ts')).toBe('packages/a/src/models/chat.ts');
    expect(resolve('@acme/a/kit', 'x.ts')).toBe('packages/a/source/kit.ts');
    expect(resolve('@acme/a/src/models/chat', 'x.ts')).toBe('packages/a/src/models/chat.ts');
    expect(resolve('b', 'x.ts')).toBe('packages/b/client.ts');
    expect(resolve('c', 'x.ts')).toBe('packages/c/code/start.ts');
    expect(resolve('@acme/d', 'x.ts')).toBe('jsr/d/mod.ts');
    expect(resolve('@acme/d/chat', 'x.ts')).toBe('jsr/d/chat/mod.ts');
  });

  it('knows what an import map makes of a name', () => {
    const { mapped, resolve } = resolver({
      'supabase/functions/import_map.json': '{ "imports": { "ai": "npm:openai@4", "lib": "./lib/mod.ts" } }',
      'supabase/functions/lib/mod.ts': '',
    });
    expect(mapped('ai', 'supabase/functions/chat/index.ts')).toBe('npm:openai@4');
    expect(mapped('ai', 'src/a.ts')).toBe('ai');
    expect(resolve('lib', 'supabase/functions/chat/index.ts')).toBe('supabase/functions/lib/mod.ts');
  });
});

describe('isChecked', () => {
  const { isChecked } = resolver({
    'tsconfig.json': '{ "compilerOptions": { "checkJs": true } }',
    'loose/jsconfig.json': '{ "compilerOptions": {} }',
    'strict/tsconfig.json': '{ "extends": "../tsconfig" }',
    'off/tsconfig.json': '{ "extends": "../tsconfig.json", "compilerOptions": { "checkJs": false } }',
  });

  it.each([
    ['src/a.js', '', true],
    ['strict/deep/a.js', '', true],
    ['off/a.js', '', false],
    ['loose/a.js', '', false],
    ['loose/a.js', '#!/usr/bin/env node\n// @ts-check\n', true],
  ])('%s %j: %s', (path, text, expected) => {
    expect(isChecked(path, text)).toBe(expected);
  });
});
