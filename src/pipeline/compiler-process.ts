import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilerQuestion } from './compiler-question.ts';
import { compareLooks } from './verify/compare-looks.ts';

// The process of ask-compiler.ts: the user's compiler is loaded here and nowhere else. What goes wrong ends it unanswered.
process.once('message', async (question: CompilerQuestion) => {
  const isClassic = existsSync(join(question.home, 'lib/typescript.js'));
  const lookAt = isClassic
    ? (await import('./verify/classic-looks.ts')).classicLooks(question)
    : await (await import('./verify/native-looks.ts')).nativeLooks(question);
  process.send?.(compareLooks(question, lookAt), () => process.exit());
});
