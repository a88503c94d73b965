import { posix } from 'node:path';
import type { Inventory } from '../../source/inventory.ts';
import { ts } from '../../source/ts.ts';
import type { Form } from './candidates.ts';

/** How a file names the modules of its own package: as its other imports do. */
export interface Naming {
  readonly file: ts.SourceFile;
  readonly form: Form;
  /** Whether Deno runs it. */
  readonly isDeno: boolean;
}

/** What a file imports a module of its package by, relative to root: by an alias where that is how it reaches others. */
export function specifierOf(module: string, naming: Naming, inventory: Inventory): string {
  const from = inventory.island.pathOf(naming.file);
  const path = posix.relative(posix.dirname(from), withoutExtension(module));
  const relative = path.startsWith('.') ? path : `./${path}`;
  const base = (relative.startsWith('../') ? byAlias(module, naming.file, inventory) : undefined) ?? relative;
  return base + endingFor(module, naming, inventory);
}

/** `@/lib/x`, where the file imports `@/lib/utils` for `src/lib/utils.ts`. */
function byAlias(module: string, file: ts.SourceFile, { resolver, island }: Inventory): string | undefined {
  const from = island.pathOf(file);
  const wanted = withoutExtension(module);
  for (const { text } of ownSpecifiers(file)) {
    const found = text.startsWith('.') ? undefined : resolver.resolve(text, from);
    if (found === undefined) continue;
    const [name, path] = [withoutExtension(text).split('/'), withoutExtension(found).split('/')];
    let tail = 0;
    while (tail < name.length && name.at(-1 - tail) === path.at(-1 - tail)) tail += 1;
    const [alias, folder] = [name, path].map((parts) =>
      parts
        .slice(0, parts.length - tail)
        .map((part) => `${part}/`)
        .join(''),
    );
    const isAlias = tail > 0 && alias !== undefined && /^(?:[@~#]|\$\w+)\/$/.test(alias);
    if (isAlias && folder !== undefined && wanted.startsWith(folder)) return alias + wanted.slice(folder.length);
  }
  return undefined;
}

/** `.js`, `.ts` or nothing: as the file's neighbours have it, else as whoever runs it wants it. */
function endingFor(
  module: string,
  { file, form, isDeno }: Naming,
  { island, resolver, workspaces }: Inventory,
): string {
  const own = posix.extname(module);
  if (/^\.[cm]/.test(own)) return form === 'ts' ? own.replace('ts', 'js') : own;
  if (isDeno) return own;
  const path = island.pathOf(file);
  const home = workspaces.ownerOf(path);
  const neighbours = [...island.files].flatMap(([each, source]) => (workspaces.ownerOf(each) === home ? [source] : []));
  const ending = usualEnding([file]) ?? usualEnding(neighbours);
  if (ending !== undefined) return ending === 'none' ? '' : form === 'ts' ? ending : own;
  if (form === 'cjs') return '';
  if (form === 'esm') return resolver.isModule(path) || path.endsWith('.mjs') ? own : '';
  const isNode = ['module', 'moduleResolution'].some((name) =>
    /^node(?:16|18|20|next)$/i.test(String(resolver.compilerOption(path, name))),
  );
  return isNode && resolver.isModule(path) ? '.js' : '';
}

type Ending = '.js' | '.ts' | 'none';

function usualEnding(files: readonly ts.SourceFile[]): Ending | undefined {
  const counts = new Map<Ending, number>();
  for (const file of files)
    for (const { text } of ownSpecifiers(file)) {
      if (!text.startsWith('.') || /^\.{1,2}\/?$/.test(text)) continue;
      const [extension] = /\.[a-z]+$/.exec(posix.basename(text)) ?? ['none'];
      const ending = /^\.jsx?$/.test(extension) ? '.js' : /^\.tsx?$/.test(extension) ? '.ts' : extension;
      if (ending === '.js' || ending === '.ts' || ending === 'none') counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function ownSpecifiers({ statements }: ts.SourceFile): ts.StringLiteralLike[] {
  return statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      const { moduleSpecifier } = statement;
      return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ initializer }) => {
      const isRequire = initializer !== undefined && ts.isCallExpression(initializer);
      const [specifier] = isRequire && initializer.expression.getText() === 'require' ? initializer.arguments : [];
      return specifier !== undefined && ts.isStringLiteralLike(specifier) ? [specifier] : [];
    });
  });
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}
