import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

/** The text files of a folder by path relative to it, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** @param dir absolute; a folder that does not exist is an empty tree */
export function readTree(dir: string): Tree {
  const entries = readDirectory(dir)
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(entries.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

function readDirectory(dir: string) {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function writeTree(dir: string, tree: Tree): void {
  for (const [path, text] of tree) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Gives `use` an absolute folder that holds the tree and nothing else, and removes it afterwards. */
export async function withTree<T>(tree: Tree, use: (root: string) => Promise<T>): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'banjia-fixture-')));
  try {
    writeTree(root, tree);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same tree with each text passed through `change`. */
export function mapTree(tree: Tree, change: (text: string, path: string) => string): Tree {
  return new Map([...tree].map(([path, text]) => [path, change(text, path)]));
}
