import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { record, strings } from './json-value.ts';

/** A compiler option as the nearest tsconfig or jsconfig of a folder has it, itself or by `extends`. */
export function compilerOption(
  name: string,
  directory: string,
  { files, json }: { readonly files: ReadonlySet<string>; readonly json: (path: string) => unknown },
): unknown {
  for (const folder of ancestors(directory)) {
    const config = ['tsconfig.json', 'jsconfig.json'].map((name) => posix.join(folder, name)).find((p) => files.has(p));
    if (config !== undefined) return optionOf(name, config, json, 0);
  }
  return undefined;
}

function optionOf(name: string, config: string, json: (path: string) => unknown, depth: number): unknown {
  const content = record(json(config));
  const own = record(content?.compilerOptions)?.[name];
  if (own !== undefined || content === undefined || depth > 8) return own;
  // The last one wins, as in the compiler.
  for (const parent of strings(content.extends).toReversed()) {
    if (!parent.startsWith('.')) continue;
    const path = posix.join(posix.dirname(config), parent.endsWith('.json') ? parent : `${parent}.json`);
    const inherited = optionOf(name, path, json, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
