import { sampleTexts } from './sample-texts.ts';

/** `unit` again and again, between what lets a pattern begin and what keeps it from being satisfied. */
export interface HostileText {
  readonly head: string;
  readonly unit: string;
  readonly end: string;
}

/** What texts are full of. */
const COMMON = [...' \t\n\r"\'`0aA/<>({[.-_=:*#$\\!?;@,|~'];
const ENDS = ['', '\n\0;'];

/** What a pattern may go over again from every place in it, put together of what the pattern itself speaks of. */
export function* hostileTexts(pattern: RegExp): Generator<HostileText, undefined> {
  const samples = sampleTexts(pattern);
  const words = new Set(pattern.source.replace(/\\./g, ' ').match(/[A-Za-z]{3,}/g));
  for (const end of ENDS) {
    for (const unit of [...COMMON, ...samples, ...words]) yield { head: '', unit, end };
    for (const sample of samples) {
      for (const char of COMMON) {
        yield { head: sample, unit: char, end };
        yield { head: '', unit: sample + char, end };
      }
    }
    for (const word of words) {
      for (const char of COMMON) {
        yield { head: char, unit: word, end };
        yield { head: char, unit: char + word, end };
      }
      for (const head of samples.slice(0, 10)) yield { head, unit: `${word}a`, end };
    }
  }
}
