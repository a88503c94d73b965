import { expect, test } from 'vitest';
import {
  isCode,
  isConfig,
  isDoc,
  isEnvFile,
  isLeftOut,
  isManifest,
  isNetwork,
  isOfInterest,
  isSchema,
  isSettings,
} from '../../src/pipeline/interest.ts';

test.each([
  'a.ts',
  'a.tsx',
  'Code.gs',
  'a.mts',
  'a.cts',
  'a.js',
  'a.jsx',
  'a.mjs',
  'a.cjs',
  'x/a.d.ts',
  'a.vue',
  'a.svelte',
  'a.astro',
  'src/日本 語.ts',
  '.env.ts',
])('%s is code', (path) => {
  expect(isCode(path)).toBe(true);
  expect(isEnvFile(path)).toBe(false);
  expect(isOfInterest(path)).toBe(true);
});

test.each(['a.min.js', 'a.min.cjs', 'a.json', 'a.pyc', 'ats', 'a.ts.bak', 'CHANGELOG.md', 'vue', 'a.vue.bak', '.ts/x'])(
  '%s is not code',
  (path) => {
    expect(isCode(path)).toBe(false);
    expect(isOfInterest(path)).toBe(false);
  },
);

test.each(['a.sh', 'bin/deploy.ps1', 'Makefile', 'api/main.py', 'cmd/main.go'])(
  '%s is read for the variables it names, and is no code',
  (path) => {
    expect(isCode(path)).toBe(false);
    expect(isOfInterest(path)).toBe(true);
  },
);

test.each(['README.md', 'docs/guide.mdx', 'apps/web/readme.zh.MD', 'changes/a.md'])('%s is documentation', (path) => {
  expect(isDoc(path)).toBe(true);
  expect(isCode(path)).toBe(false);
  expect(isOfInterest(path)).toBe(true);
});

test.each(['CHANGELOG.md', 'docs/History.mdx', 'RELEASES-1.x.md', 'a.mdc', 'md'])('%s is none to change', (path) => {
  expect(isDoc(path)).toBe(false);
});

test.each([
  '.env',
  'app/.env.local',
  '.env.local.example',
  '.envrc',
  '.dev.vars',
  'worker/.dev.vars.example',
  'docker/prod.env',
  'docker-compose.staging.env.example',
  'env.example',
  'x/env.template',
])('%s is an env file', (path) => {
  expect(isEnvFile(path)).toBe(true);
  expect(isOfInterest(path)).toBe(true);
});

test.each(['env', 'environment.md', 'my.env.txt', '.env/bin/activate'])('%s is not an env file', (path) => {
  expect(isEnvFile(path)).toBe(false);
});

test.each([
  'package.json',
  'a/tsconfig.base.json',
  'tsconfig.json',
  'jsconfig.json',
  'deno.json',
  'deno.jsonc',
  'import_map.json',
])('%s is a manifest', (path) => {
  expect(isManifest(path)).toBe(true);
  expect(isOfInterest(path)).toBe(true);
});

test.each([
  'docker-compose.prod.yml',
  'Dockerfile',
  'web.Dockerfile',
  'docker/Dockerfile.dev',
  'chart/templates/_env.tpl',
  '.github/workflows/ci.yml',
  'netlify.toml',
  'wrangler.jsonc',
  'turbo.json',
  '.devcontainer/devcontainer.json',
  'main.bicep',
  'package.json',
  'Procfile',
])('%s may hand variables on', (path) => {
  expect(isConfig(path)).toBe(true);
  expect(isOfInterest(path)).toBe(true);
  expect(isCode(path)).toBe(false);
});

test.each(['pnpm-lock.yaml', 'tsconfig.json', 'data.json', 'Cargo.toml', 'locales/en.json', 'compose.ts'])(
  '%s hands none on',
  (path) => {
    expect(isConfig(path)).toBe(false);
  },
);

test.each([
  'public/_headers',
  '_redirects',
  'index.html',
  'nginx.conf',
  'deploy/default.conf.template',
  'firebase.json',
  'src/manifest.json',
  'manifest.v2.json',
  'src-tauri/tauri.conf.json',
  'src-tauri/capabilities/main.toml',
  'capacitor.config.json',
  'ios/App/Info.plist',
])('%s may say who is talked to', (path) => {
  expect(isNetwork(path)).toBe(true);
  expect(isOfInterest(path)).toBe(true);
});

test.each(['config.json', 'bot/settings.json', 'src/bot.config.json', 'config.example.json', 'config.json.sample'])(
  '%s may say what a program is set up with',
  (path) => {
    expect(isSettings(path)).toBe(true);
    expect(isOfInterest(path)).toBe(true);
  },
);

test.each(['tsconfig.json', 'configuration.json', 'config/data.json', 'config.json.ts', 'reconfigs.json'])(
  '%s does not say so',
  (path) => {
    expect(isSettings(path)).toBe(false);
  },
);

test.each(['nginx.conf.ts', 'headers', 'config.json', 'page.htmlx', 'proxy.conf.js'])('%s does not', (path) => {
  expect(isNetwork(path)).toBe(false);
});

test.each(['package-lock.json', 'my-package.json', 'data.json', 'package.json5'])('%s is no manifest', (path) => {
  expect(isOfInterest(path)).toBe(false);
});

test.each([
  'db/a.sql',
  'prisma/schema.prisma',
  'infra/main.tf',
  'search/notes-index.json',
  'es/mapping.json',
  'Atlas.json',
])('%s may define columns or indexes', (path) => {
  expect(isSchema(path)).toBe(true);
  expect(isOfInterest(path)).toBe(true);
  expect(isCode(path)).toBe(false);
});

test.each(['locales/en.json', 'index.json5', 'a.sqlite', 'a.tfstate', 'schema/package.json', 'schema.ts'])(
  '%s defines none',
  (path) => {
    expect(isSchema(path)).toBe(false);
  },
);

test('folders that are never ours are left out at any depth, names that merely resemble them are not', () => {
  for (const path of ['node_modules/a.ts', 'x/node_modules/openai/index.ts', '.git/hooks/a.js', '.banjia/0001/a.ts']) {
    expect(isLeftOut(path)).toBe(true);
    expect(isOfInterest(path)).toBe(false);
  }
  for (const path of ['my_node_modules/a.ts', 'src/node_modules.ts', '.github/a.js', 'dist/a.js', 'build/a.js']) {
    expect(isOfInterest(path)).toBe(true);
  }
});
