// npm run new:provider -- <id> <name> <base URL> <key variable>
import { writeFileSync } from 'node:fs';
import { providerTemplate } from './provider-template.ts';

const [id, name, baseURL, keyEnv] = process.argv.slice(2);
if (!id || !name || !baseURL || !keyEnv) {
  throw new Error('usage: npm run new:provider -- <id> <name> <base URL> <key variable>');
}

const file = new URL(`../src/providers/${id}.ts`, import.meta.url);
writeFileSync(file, providerTemplate({ id, name, baseURL, keyEnv }), { flag: 'wx' });
console.log(`Made src/providers/${id}.ts. Now:
1. Fill in what is known, each fact with its source and date; provider.ts, and the types it names, say what every field means.
2. Add it to PROVIDERS in src/providers/index.ts.
3. npx vitest run test/providers && npm run docs`);
