import { envLines } from '../rules/env/env-file.ts';
import { isCode, isTestInput } from './interest.ts';
import { NEEDLES } from './prefilter.ts';
import { readHolding } from './read-holding.ts';

const HOST = /^(?:https?:\/\/)?(?:[a-z]{2}\.)?api\.openai\.com(?=[/:?#]|$)/i;

/**
 * Code that reads a variable which an `.env*` file leads to OpenAI, under a name that says nothing of it: such code need
 * not say anything of OpenAI either.
 *
 * @param known files that are already read; they are not looked at again
 */
export function readersOfLed(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly env: Iterable<string>;
  readonly known: ReadonlyMap<string, string>;
}): ReadonlyMap<string, string> {
  const { root, files, env, known } = options;
  const names = [...env].flatMap(ledIn).filter((name) => !NEEDLES.some((needle) => name.includes(needle)));
  if (names.length === 0) return new Map();
  const unseen = files.filter((path) => isCode(path) && !isTestInput(path) && !known.has(path));
  const isNamed = new RegExp(`\\b(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b`);
  const holding = readHolding({ root, files: unseen, needles: [...new Set(names)] });
  return new Map([...holding].filter(([, text]) => isNamed.test(text)));
}

function ledIn(text: string): string[] {
  if (!text.includes('api.openai.com')) return [];
  return envLines(text).flatMap(({ name, value, isComment }) => (!isComment && HOST.test(value) ? [name] : []));
}
