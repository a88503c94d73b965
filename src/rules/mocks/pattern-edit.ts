import { patternOf } from '../../source/evaluate/pattern.ts';
import type { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import type { AddressEdit } from '../http/address-edits.ts';
import { basePath } from '../moved-url.ts';

/** Paths that patterns are tried with. */
const PATHS = [
  '/chat/completions',
  '/completions',
  '/embeddings',
  '/responses',
  '/images/generations',
  '/audio/speech',
  '/audio/transcriptions',
  '/moderations',
  '/models',
  '/files',
] as const;

/**
 * The edit after which a pattern matches at the new address what it matched at OpenAI's, whole or the path alone; none
 * where it does so as it is, undefined where no edit is known to.
 */
export function patternEdit(node: ts.RegularExpressionLiteral, baseURL: string): AddressEdit[] | undefined {
  const { host, origin } = new URL(baseURL);
  const path = basePath(baseURL);
  const next = node.text
    .replace(/api(\\?)\.openai\1\.com/g, (_, backslash: string) => host.replaceAll('.', `${backslash}.`))
    .replace(/(\\?)\/v1(?![\w.])/g, (_, backslash: string) => path.replaceAll('/', `${backslash}/`));
  const [before, after] = [patternOf(node.text), patternOf(next)];
  if (before === undefined || after === undefined) return undefined;
  const isWhole = PATHS.some((each) => before.test(`https://api.openai.com/v1${each}`) && !before.test(`/v1${each}`));
  const [from, to] = isWhole ? ['https://api.openai.com/v1', origin + path] : ['/v1', path];
  const matched = PATHS.filter((each) => before.test(from + each));
  const fits = (pattern: RegExp) => PATHS.every((each) => pattern.test(to + each) === matched.includes(each));
  if (matched.length === 0) return undefined;
  if (fits(before)) return [];
  return fits(after) ? [{ ...replace(node, next), node, from: node.text }] : undefined;
}
