import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';

interface Convention {
  /** What the framework's own configuration is called, without its ending. */
  readonly config: string;
  /** Folders that an alias may stand for, from the configuration's, the likelier first. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const SOURCES = ['app', 'src', '.'];

/** Aliases that stand in no file: the framework writes them into a tsconfig of its own making, which git does not keep. */
const CONVENTIONS: readonly Convention[] = [
  { config: 'svelte.config', aliases: { $lib: ['src/lib'] } },
  { config: 'nuxt.config', aliases: { '~': SOURCES, '@': SOURCES, '~~': ['.'], '@@': ['.'] } },
];

/** Where a specifier may lead by the conventions of the framework that the nearest configuration is of. */
export function frameworkPaths(specifier: string, directory: string, files: ReadonlySet<string>): string[] {
  const alias = specifier.split('/', 1).join();
  const rest = specifier.slice(alias.length + 1);
  return CONVENTIONS.filter(({ aliases }) => Object.hasOwn(aliases, alias)).flatMap(({ config, aliases }) => {
    const home = ancestors(directory).find((folder) =>
      ['js', 'ts', 'mjs', 'mts'].some((ending) => files.has(posix.join(folder, `${config}.${ending}`))),
    );
    return home === undefined ? [] : (aliases[alias] ?? []).map((folder) => posix.join(home, folder, rest));
  });
}
