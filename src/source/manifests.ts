import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { nameOf } from './syntax.ts';
import { syntaxError } from './syntax-error.ts';
import { unlessTooDeep } from './too-deep.ts';
import { ts } from './ts.ts';

/** A file that says which packages the code of a folder may import. */
export interface Manifest {
  readonly file: string;
  readonly text: string;
  /** package.json, or the import map of Deno. */
  readonly kind: 'package' | 'imports';
  /** The whole of it; undefined where it does not parse. */
  readonly root: ts.ObjectLiteralExpression | undefined;
  /** Its first syntax error: nothing can be said of what it lists, and nothing in it can be edited. */
  readonly error?: string;
  readonly sections: readonly Section[];
}

/** A map of packages: `dependencies`, `imports`. */
export interface Section {
  readonly name: string;
  readonly literal: ts.ObjectLiteralExpression;
  readonly entries: readonly Entry[];
}

/** `"name": "range"` */
export interface Entry {
  readonly property: ts.PropertyAssignment;
  readonly name: string;
  readonly range: string;
}

/** Names of manifests; of two in one folder the first one that names a package counts. */
export const MANIFEST_NAMES = [
  'package.json',
  'deno.json',
  'deno.jsonc',
  'import_map.json',
  'import-map.json',
  'importmap.json',
] as const;

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** Every manifest in a file's folder and those above it, the nearest first. */
export function manifestsAbove(file: string, texts: ReadonlyMap<string, string>): Manifest[] {
  return ancestors(posix.dirname(file)).flatMap((folder) =>
    MANIFEST_NAMES.flatMap((name) => {
      const path = posix.join(folder, name);
      const text = texts.get(path);
      return text === undefined ? [] : (manifestIn(path, text) ?? []);
    }),
  );
}

/** Undefined where the file holds something else than a JSON object, or is nested without end. */
export function manifestIn(file: string, text: string): Manifest | undefined {
  const isPackage = file.endsWith('package.json');
  const kind = isPackage ? 'package' : 'imports';
  const source = unlessTooDeep(() =>
    ts.createSourceFile(`/${file}`, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JSON),
  );
  if (source === undefined) return undefined;
  const error = syntaxError(source);
  if (error !== undefined) return { file, text, kind, root: undefined, error, sections: [] };
  const root = rootOf(source);
  if (root === undefined) return undefined;
  const names: readonly string[] = isPackage ? SECTIONS : ['imports'];
  const sections = names.flatMap((name) => {
    const literal = objectIn(root, name);
    return literal === undefined ? [] : [{ name, literal, entries: entriesOf(literal) }];
  });
  return { file, text, kind, root, sections };
}

/** The object below a key. */
export function objectIn(literal: ts.ObjectLiteralExpression, key: string): ts.ObjectLiteralExpression | undefined {
  const found = literal.properties.find((property) => nameOf(property.name as ts.PropertyName) === key);
  return found !== undefined && ts.isPropertyAssignment(found) && ts.isObjectLiteralExpression(found.initializer)
    ? found.initializer
    : undefined;
}

/** The entries of an object that hold a text. */
export function entriesOf(literal: ts.ObjectLiteralExpression): Entry[] {
  return literal.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
      ? [{ property, name: nameOf(property.name) ?? '', range: property.initializer.text }]
      : [],
  );
}

function rootOf({ statements: [statement] }: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  const root = statement !== undefined && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return root !== undefined && ts.isObjectLiteralExpression(root) ? root : undefined;
}
