// Puts a fresh recording into the README: npm run record
import { readFileSync, writeFileSync } from 'node:fs';
import { record, withRecording } from './recording.ts';

const README = new URL('../README.md', import.meta.url);
writeFileSync(README, withRecording(readFileSync(README, 'utf8'), record()));
