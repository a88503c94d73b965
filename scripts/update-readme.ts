// Puts a fresh recording into the README of each language: npm run record
import { readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES } from '../src/messages/language.ts';
import { READMES, record, withRecording } from './recording.ts';

for (const language of LANGUAGES) {
  const readme = new URL(`../${READMES[language]}`, import.meta.url);
  writeFileSync(readme, withRecording(readFileSync(readme, 'utf8'), record(language)));
}
