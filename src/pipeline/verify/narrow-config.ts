import { record } from '../../source/json-value.ts';
import { ts } from '../../source/ts.ts';
import type { OwnerConfig } from './owner-configs.ts';

const SILENT = {
  noEmit: true,
  emitDeclarationOnly: false,
  composite: false,
  incremental: false,
  tsBuildInfoFile: null,
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

/** A config that does the same from another place, for a command, which looks at all that these files import too. */
export function narrowConfig(config: OwnerConfig): string {
  const compilerOptions = { ...SILENT, skipLibCheck: true };
  return JSON.stringify({ extends: config.path, ...filesOf(config), compilerOptions });
}

function filesOf({ files, ambient }: OwnerConfig): Readonly<Record<string, readonly string[]>> {
  return { files: [...new Set([...files, ...ambient])], include: [], exclude: [], references: [] };
}
