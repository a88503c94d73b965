import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OwnerConfig } from './owner-configs.ts';

/**
 * A config that checks a few files the way their own config does, and writes nothing. It stands outside of the
 * repository, so what is looked for beside a config is named: the folders of global types.
 */
export function narrowConfig({ path, files, ambient }: OwnerConfig, root: string): string {
  return JSON.stringify({
    extends: path,
    files: [...new Set([...files, ...ambient])],
    include: [],
    exclude: [],
    references: [],
    compilerOptions: {
      noEmit: true,
      emitDeclarationOnly: false,
      composite: false,
      incremental: false,
      tsBuildInfoFile: null,
      skipLibCheck: true,
      plugins: [],
      typeRoots: typeRoots(dirname(path), root),
    },
  });
}

function typeRoots(folder: string, root: string): string[] {
  const roots: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const types = join(at, 'node_modules', '@types');
    if (existsSync(types)) roots.push(types);
    if (at === root || at === dirname(at)) return roots;
  }
}
