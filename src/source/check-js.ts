import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { record, strings } from './json-value.ts';

/** Whether the nearest tsconfig or jsconfig of a folder has its JavaScript type-checked (`checkJs`), itself or by `extends`. */
export function checksJs(directory: string, files: ReadonlySet<string>, json: (path: string) => unknown): boolean {
  for (const folder of ancestors(directory)) {
    const config = ['tsconfig.json', 'jsconfig.json'].map((name) => posix.join(folder, name)).find((p) => files.has(p));
    if (config !== undefined) return optionOf(config, json, 0) ?? false;
  }
  return false;
}

function optionOf(config: string, json: (path: string) => unknown, depth: number): boolean | undefined {
  const content = record(json(config));
  const own = record(content?.compilerOptions)?.checkJs;
  if (typeof own === 'boolean' || content === undefined || depth > 8) return typeof own === 'boolean' ? own : undefined;
  // The last one wins, as in the compiler.
  for (const parent of strings(content.extends).toReversed()) {
    if (!parent.startsWith('.')) continue;
    const path = posix.join(posix.dirname(config), parent.endsWith('.json') ? parent : `${parent}.json`);
    const inherited = optionOf(path, json, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
