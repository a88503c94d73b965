import { unlessTooDeep } from './too-deep.ts';
import { ts } from './ts.ts';

/**
 * Reads listed JSON files, with comments and trailing commas or without, each at most once.
 *
 * @param read text of a listed file
 */
export function createJsonReader(
  files: ReadonlySet<string>,
  read: (path: string) => string | undefined,
): (path: string) => unknown {
  const known = new Map<string, unknown>();
  return (path) => {
    if (!known.has(path)) known.set(path, files.has(path) ? parseJson(read(path)) : undefined);
    return known.get(path);
  };
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return unlessTooDeep(() => ts.parseConfigFileTextToJson('config.json', text).config);
}
