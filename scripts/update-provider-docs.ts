// Writes docs/providers.md from the data of the vendors: npm run docs
import { writeFileSync } from 'node:fs';
import { PROVIDERS } from '../src/providers/index.ts';
import { providerDocs } from './provider-docs.ts';

writeFileSync(new URL('../docs/providers.md', import.meta.url), providerDocs(PROVIDERS));
