import type { VariablePlace } from './variable-places.ts';
import { variableWords } from './variable-words.ts';

/** Names in a file that is not understood, each once a line. Comments stay out. */
export function linePlaces(text: string, names: ReadonlySet<string>): VariablePlace[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    if (/^[\s\uFEFF]*(?:#|\/\/)/.test(line)) return [];
    const words = new Map(variableWords(line, names).map(({ name, start }) => [name, index + start]));
    return [...words].map(([name, start]): VariablePlace => {
      return { name, start, form: 'mention', siblings: new Set(), path: [], around: [], isOwnValue: false };
    });
  });
}
