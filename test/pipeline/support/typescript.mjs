import { register } from 'node:module';

// `node --import` this: plain Node 20 can then run a .ts file, which a test that must kill a process needs.
register('./typescript-hooks.mjs', import.meta.url);
