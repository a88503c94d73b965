import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { ts } from '../../source/ts.ts';
import { errnoOf } from '../errno.ts';
import { readText } from '../read-text.ts';
import { resolveInside } from '../resolve-inside.ts';

interface Entries {
  readonly files: string[];
  readonly directories: string[];
}

/** How the compiler finds the files of a config, over a file system of the caller's. Not in its public types. */
type MatchFiles = (
  path: string,
  extensions: readonly string[] | undefined,
  excludes: readonly string[] | undefined,
  includes: readonly string[] | undefined,
  useCaseSensitiveFileNames: boolean,
  currentDirectory: string,
  depth: number | undefined,
  getFileSystemEntries: (path: string) => Entries,
  realpath: (path: string) => string,
) => string[];

const { matchFiles } = ts as unknown as { readonly matchFiles: MatchFiles };

/**
 * What a config may see of the disk: plain files and folders below root. A config of the repository may name any place,
 * all of the disk included, and a pipe that nobody writes to.
 */
export function configHost(root: string): ts.ParseConfigHost {
  return {
    useCaseSensitiveFileNames: true,
    fileExists: ts.sys.fileExists,
    readFile: (path) => {
      const result = readText(root, relative(root, path));
      return 'text' in result ? result.text : undefined;
    },
    readDirectory: (path, extensions, excludes, includes, depth) =>
      matchFiles(
        path,
        extensions,
        excludes,
        includes,
        true,
        root,
        depth,
        (folder) => entriesOf(root, folder),
        (same) => same,
      ),
  };
}

function entriesOf(root: string, folder: string): Entries {
  const isRoot = relative(root, folder) === '';
  if (!isRoot && resolveInside(root, folder.split('/').join(sep)) === null) return { files: [], directories: [] };
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = (isKind: (entry: (typeof entries)[number]) => boolean) =>
      entries.filter(isKind).map(({ name }) => name);
    return { files: names((entry) => entry.isFile()), directories: names((entry) => entry.isDirectory()) };
  } catch (error) {
    errnoOf(error);
    return { files: [], directories: [] };
  }
}
