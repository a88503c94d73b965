import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { record } from '../../source/json-value.ts';
import { ts } from '../../source/ts.ts';
import type { OwnerConfig } from './owner-configs.ts';

const SILENT = {
  noEmit: true,
  emitDeclarationOnly: false,
  composite: false,
  incremental: false,
  tsBuildInfoFile: null,
  skipLibCheck: true,
  plugins: [],
};

/** The text of a config as it would be if it compiled some of its files alone, and wrote nothing. It keeps its place. */
export function narrowedText(config: OwnerConfig, text: string): string {
  const own = record(ts.parseConfigFileTextToJson(config.path, text).config) ?? {};
  return JSON.stringify({
    ...own,
    ...filesOf(config),
    compilerOptions: { ...record(own.compilerOptions), ...SILENT, declaration: config.isDeclared },
  });
}

/**
 * A config that checks a few files the way their own config does, and writes nothing. It stands outside of the
 * repository, so what is looked for beside a config is named: the folders of global types.
 */
export function narrowConfig(config: OwnerConfig, root: string): string {
  const roots = config.hasTypeRoots ? {} : { typeRoots: typeRoots(dirname(config.path), root) };
  return JSON.stringify({
    extends: config.path,
    ...filesOf(config),
    compilerOptions: { ...SILENT, ...roots },
  });
}

function filesOf({ files, ambient }: OwnerConfig): Readonly<Record<string, readonly string[]>> {
  return { files: [...new Set([...files, ...ambient])], include: [], exclude: [], references: [] };
}

function typeRoots(folder: string, root: string): string[] {
  const roots: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const types = join(at, 'node_modules', '@types');
    if (existsSync(types)) roots.push(types);
    if (at === root || at === dirname(at)) return roots;
  }
}
