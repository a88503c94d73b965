import { posix } from 'node:path';
import { ancestors } from '../../source/ancestors.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isTestPath } from '../../source/test-file.ts';
import type { Form } from './candidates.ts';

/** Folders in which packages keep what their files share, the likeliest first. */
const SHARED = ['lib', 'utils', 'util', 'shared', 'common', 'helpers', 'app/lib', 'app/utils'] as const;

interface Housing {
  /** The folder of the package. */
  readonly home: string;
  /** The files that will import the module. */
  readonly files: readonly string[];
  readonly form: Form;
  /** What it may be called, the best first. */
  readonly names: readonly [string, ...string[]];
}

/** The folder whose files may share a module: of the package, but functions of Supabase see nothing beyond them. */
export function homeOf(path: string, { workspaces }: Pick<Inventory, 'workspaces'>): string {
  const functions = /^(?:.*\/)?supabase\/functions(?=\/)/.exec(path)?.[0];
  return functions === undefined ? workspaces.ownerOf(path) : `${functions}/_shared`;
}

/** Where a new module of a package goes: to code that is shared already, and never over a file that is there. */
export function modulePath({ home, files, form, names }: Housing, { listed, resolver }: Inventory): string {
  const extension = extensionOf(files, form, resolver);
  const folder = folderFor({ home, files, form }, listed);
  const taken = new Set([...listed].map((path) => path.toLowerCase()));
  const isFree = (name: string) => !taken.has(posix.join(folder, name + extension).toLowerCase());
  const numbered = (name: string, number: number): string =>
    isFree(`${name}-${number}`) ? `${name}-${number}` : numbered(name, number + 1);
  const name = names.find(isFree) ?? numbered(names[0], 2);
  return posix.join(folder, name + extension);
}

function folderFor({ home, files, form }: Omit<Housing, 'names'>, listed: ReadonlySet<string>): string {
  const source = posix.join(home, 'src');
  // What tests alone need is theirs.
  const program = files.filter((file) => !isTestPath(file));
  if (program.length === 0) return commonFolder(files);
  const isInSource = program.some((file) => file.startsWith(`${source}/`));
  const base = isInSource ? source : home;
  const isCode = form === 'ts' ? /\.[cm]?tsx?$/ : /\.[cm]?[jt]sx?$/;
  const shared = SHARED.map((name) => posix.join(base, name)).find((folder) =>
    [...listed].some((path) => path.startsWith(`${folder}/`) && isCode.test(path) && !path.endsWith('.d.ts')),
  );
  return shared ?? base;
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => posix.dirname(file));
  return ancestors(first).find((folder) => others.every((other) => `${other}/`.startsWith(`${folder}/`))) ?? '.';
}

/** `.mts` and its kin only where all have it, or where Node would not take the file for a module without. */
function extensionOf(files: readonly string[], form: Form, resolver: Inventory['resolver']): string {
  const plain = form === 'ts' ? '.ts' : '.js';
  const extensions = new Set(files.map((file) => posix.extname(file)));
  const [only = plain] = extensions;
  if (form === 'esm' && files.some((file) => file.endsWith('.mjs') && !resolver.isModule(file))) return '.mjs';
  return extensions.size === 1 && /^\.[cm][jt]s$/.test(only) ? only : plain;
}
