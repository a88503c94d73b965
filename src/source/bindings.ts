import { createAutoImports } from './auto-imports.ts';
import type { FileIndex } from './index-files.ts';
import type { Island } from './island.ts';
import { lazilyImported } from './lazy-import.ts';
import { createReferences } from './references.ts';
import type { Resolver } from './resolve.ts';
import { nameOf, propertyOf } from './syntax.ts';
import { ts } from './ts.ts';

/** What a name stands for, seen through imports, re-exports and aliases, across files. */
export type Binding =
  | { readonly kind: 'declaration'; readonly node: ts.Declaration }
  /** A whole file of the island, as `import * as x` gives it. */
  | { readonly kind: 'module'; readonly file: ts.SourceFile }
  /** Something from outside the island: a package, a URL, or a listed file that was not let in. */
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[] };

export interface Bindings {
  bind(name: ts.Node): Binding | undefined;
  /** Whether a name is not imported from outside the island: asking what it stands for asks for no file then. */
  isInside(name: ts.Expression): boolean;
  /** What a module exports under a name; `default` and `export =` included. */
  exported(file: ts.SourceFile, name: string): Binding | undefined;
  /** The file or package that a specifier names. */
  module(specifier: ts.Expression | undefined): Binding | undefined;
  /** The file of the island that a specifier names; unlike `module` it asks for none that is outside. */
  fileOf(specifier: ts.StringLiteralLike): ts.SourceFile | undefined;
  /** The package or URL that a specifier names, if it leads to no file of the island; asks for none either. */
  packageOf(specifier: ts.StringLiteralLike): string | undefined;
  /** Every identifier in the island that refers to a declaration, the declaration's own name left out. */
  references(declaration: ts.Declaration): readonly ts.Identifier[];
  /** Asks without asking for files. */
  quietly<T>(ask: () => T): T;
  /**
   * Listed files outside the island that a question led to: what it should grow by. A file that was only asked through
   * `export *` is worth it if it holds one of the names; none means that it is wanted whatever it holds.
   */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
}

export function createBindings(island: Island, index: FileIndex, resolver: Resolver): Bindings {
  const { symbols } = island;
  const wanted = new Map<string, Set<string>>();
  const exportsOf = new Map<ts.SourceFile, Map<string, Binding | undefined>>();
  const bound = new Map<ts.Node, Binding | undefined>();
  const autoImports = createAutoImports(island, resolver);

  function bind(name: ts.Node): Binding | undefined {
    if (!bound.has(name)) bound.set(name, resolved(name));
    return bound.get(name);
  }

  function resolved(name: ts.Node): Binding | undefined {
    const parent = name.parent;
    if (ts.isShorthandPropertyAssignment(parent) && parent.name === name) return ofSymbol(symbols.behind(parent));
    if (ts.isExportSpecifier(parent) && parent.parent.parent.moduleSpecifier === undefined)
      return ofSymbol(symbols.behind(parent));
    const symbol = symbols.of(name);
    return symbol === undefined && ts.isIdentifier(name) ? brought(name) : ofSymbol(symbol);
  }

  /** What a framework imports by itself. */
  function brought(name: ts.Identifier): Binding | undefined {
    const found = autoImports(name).flatMap((file) => exported(file, name.text) ?? []);
    return found.length === 1 ? found[0] : undefined;
  }

  function ofSymbol(symbol: ts.Symbol | undefined, depth = 0): Binding | undefined {
    const node = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (symbol === undefined || node === undefined || depth > 20) return undefined;
    if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return ofAlias(node, depth + 1);
    return ofLazyImport(node, depth + 1) ?? { kind: 'declaration', node };
  }

  /** What `const { ask } = await import('./ai')` takes from a file of the island. */
  function ofLazyImport(node: ts.Declaration, depth: number): Binding | undefined {
    const specifier = lazilyImported(node);
    if (specifier === undefined || (ts.isBindingElement(node) && node.dotDotDotToken !== undefined)) return undefined;
    const found = ts.isBindingElement(node)
      ? imported(specifier, nameOf(node.propertyName ?? (node.name as ts.Identifier)), depth)
      : module(specifier);
    return found?.kind === 'external' ? undefined : found;
  }

  function ofAlias(node: ts.Declaration, depth: number): Binding | undefined {
    if (ts.isImportClause(node)) return imported(node.parent.moduleSpecifier, 'default', depth);
    if (ts.isNamespaceImport(node)) return module(node.parent.parent.moduleSpecifier);
    if (ts.isImportSpecifier(node))
      return imported(node.parent.parent.parent.moduleSpecifier, nameOf(node.propertyName ?? node.name), depth);
    if (ts.isNamespaceExport(node)) return module(node.parent.moduleSpecifier);
    if (ts.isExportSpecifier(node)) {
      const specifier = node.parent.parent.moduleSpecifier;
      if (specifier !== undefined) return imported(specifier, nameOf(node.propertyName ?? node.name), depth);
      return ofSymbol(symbols.behind(node), depth);
    }
    if (ts.isImportEqualsDeclaration(node))
      return ts.isExternalModuleReference(node.moduleReference)
        ? module(node.moduleReference.expression)
        : ofSymbol(symbols.of(node.moduleReference), depth);
    return ofRequire(node, depth) ?? { kind: 'declaration', node };
  }

  /** `const { client } = require('./ai')` and `const ai = require('./ai')` are aliases in JavaScript. */
  function ofRequire(node: ts.Declaration, depth: number): Binding | undefined {
    const holder = ts.isBindingElement(node) ? node.parent.parent : node;
    const call = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
    if (call === undefined || !ts.isCallExpression(call) || call.expression.getText() !== 'require') return undefined;
    const [specifier] = call.arguments;
    if (specifier === undefined) return undefined;
    if (!ts.isBindingElement(node)) return module(specifier);
    return imported(specifier, nameOf(node.propertyName ?? (node.name as ts.Identifier)), depth);
  }

  function imported(specifier: ts.Expression, name: string | undefined, depth: number): Binding | undefined {
    const target = module(specifier);
    if (target?.kind === 'module') return name === undefined ? undefined : exported(target.file, name, depth);
    if (target?.kind === 'external') return { ...target, path: name === undefined ? [] : [name] };
    return undefined;
  }

  let isQuiet = false;

  function quietly<T>(ask: () => T): T {
    const before = isQuiet;
    isQuiet = true;
    try {
      return ask();
    } finally {
      isQuiet = before;
    }
  }

  function want(path: string, name?: string): void {
    if (isQuiet) return;
    const names = wanted.get(path);
    if (name === undefined) wanted.set(path, new Set());
    else if (names === undefined) wanted.set(path, new Set([name]));
    else if (names.size > 0) names.add(name);
  }

  /** Whether a specifier leads to a listed file that is not in the island; asks for it by a name. */
  function isOutside(specifier: ts.Expression, name: string): boolean {
    if (!ts.isStringLiteralLike(specifier)) return false;
    const path = resolver.resolve(specifier.text, island.pathOf(specifier));
    if (path === undefined || island.files.has(path)) return false;
    want(path, name);
    return true;
  }

  function module(specifier: ts.Expression | undefined): Binding | undefined {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
    const from = island.pathOf(specifier);
    const path = resolver.resolve(specifier.text, from);
    const file = path === undefined ? undefined : island.files.get(path);
    if (file !== undefined) return { kind: 'module', file };
    if (path !== undefined) want(path);
    return { kind: 'external', specifier: resolver.mapped(specifier.text, from), path: [] };
  }

  function fileOf(specifier: ts.StringLiteralLike): ts.SourceFile | undefined {
    const path = resolver.resolve(specifier.text, island.pathOf(specifier));
    return path === undefined ? undefined : island.files.get(path);
  }

  function isInside(name: ts.Expression): boolean {
    const symbol = symbols.of(name);
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return true;
    const specifier = ts.findAncestor(declaration, ts.isImportDeclaration)?.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return true;
    const path = resolver.resolve(specifier.text, island.pathOf(specifier));
    return path === undefined || island.files.has(path);
  }

  function packageOf(specifier: ts.StringLiteralLike): string | undefined {
    return fileOf(specifier) === undefined ? resolver.mapped(specifier.text, island.pathOf(specifier)) : undefined;
  }

  function exported(file: ts.SourceFile, name: string, depth = 0): Binding | undefined {
    const known = exportsOf.get(file) ?? new Map<string, Binding | undefined>();
    exportsOf.set(file, known);
    if (!known.has(name)) {
      // A module that re-exports itself in a circle has nothing under the name until the circle is closed.
      known.set(name, undefined);
      known.set(name, findExport(file, name, depth));
    }
    return known.get(name);
  }

  function findExport(file: ts.SourceFile, name: string, depth: number): Binding | undefined {
    const exports = symbols.of(file)?.exports;
    const own = exports?.get(ts.escapeLeadingUnderscores(name));
    if (own !== undefined) return ofSymbol(own, depth + 1);
    const whole = exports?.get(ts.InternalSymbolName.ExportEquals);
    if (name === 'default') return ofSymbol(whole, depth + 1);
    const member = memberOfWhole(whole, name);
    if (member !== undefined) return { kind: 'declaration', node: member };
    // Ask every `export *` before settling for one that leads out of the island: it may be any of them.
    let outside: Binding | undefined;
    for (const star of exports?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? []) {
      if (depth > 20 || !ts.isExportDeclaration(star) || star.moduleSpecifier === undefined) continue;
      if (isOutside(star.moduleSpecifier, name)) continue;
      const found = imported(star.moduleSpecifier, name, depth + 1);
      if (found?.kind === 'declaration' || found?.kind === 'module') return found;
      outside ??= found;
    }
    return outside;
  }

  const references = createReferences({ island, index }, { bind, exported });
  return {
    bind,
    isInside,
    exported: (file, name) => exported(file, name),
    fileOf,
    packageOf,
    module,
    references,
    quietly,
    wanted,
  };
}

/** `module.exports = { ask: answer }`; where all are given by their own names, the compiler's binder tells them itself. */
function memberOfWhole(whole: ts.Symbol | undefined, name: string): ts.Declaration | undefined {
  const assignment = whole?.valueDeclaration;
  const value = assignment !== undefined && ts.isBinaryExpression(assignment) ? assignment.right : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value) ? propertyOf(value, name) : undefined;
}
