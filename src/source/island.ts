import { posix } from 'node:path';
import { boundedChecker } from './bounded-checker.ts';
import { isComponent } from './embedded/component-path.ts';
import { LIB } from './lib.ts';
import { parseFile, type Unread } from './parse-file.ts';
import type { Resolver } from './resolve.ts';
import { createScopes } from './scopes.ts';
import { createSymbols, type Symbols } from './symbols.ts';
import { ts } from './ts.ts';
import { createIsUntyped, type IsUntyped } from './untyped.ts';

/**
 * The type island: a program of the candidate files alone. Imports of listed files outside it, of packages and of URLs
 * stay unresolved, so neither node_modules nor the import closure of the repository is ever read
 * (docs/architecture.md: the closure is two thirds of a large repository and prunes nothing).
 */
export interface Island {
  /** Made when it is asked for first. */
  readonly checker: ts.TypeChecker;
  /** Whether types may be asked; what is only sketched, to find out which files belong to it, does without. */
  readonly isTyped: boolean;
  /** What names stand for: by types too, if they may be asked. */
  readonly symbols: Symbols;
  readonly isUntyped: IsUntyped;
  /** Parsed files by path relative to root. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** Files that can't be read, with the reason. They are in no program. */
  readonly broken: ReadonlyMap<string, Unread>;
  pathOf(node: ts.Node): string;
}

/** No file of a repository can have this name. */
const LIB_NAME = '/\0lib.d.ts';
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  // Components keep their names.
  allowNonTsExtensions: true,
  checkJs: false,
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  noLib: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

/** Builds the island over the given texts. `previous` lends its parsed files, so that growing parses only what is new. */
export function buildIsland(
  texts: ReadonlyMap<string, string>,
  resolver: Resolver,
  { previous, isTyped = true }: { readonly previous?: Island; readonly isTyped?: boolean } = {},
): Island {
  const broken = new Map(previous?.broken);
  const files = new Map<string, ts.SourceFile>();
  for (const [path, text] of texts) {
    if (broken.has(path)) continue;
    const file = previous?.files.get(path) ?? parseFile(path, text);
    if ('because' in file) broken.set(path, file);
    else files.set(path, file);
  }
  const lib = libFile();
  let checker: ts.TypeChecker | undefined;
  const checkerOf = (): ts.TypeChecker => {
    checker ??= boundedChecker(
      ts
        .createProgram({
          rootNames: [LIB_NAME, ...[...files.keys()].map((path) => `/${path}`)],
          options: OPTIONS,
          host: createHost(files, lib, resolver),
        })
        .getTypeChecker(),
    );
    return checker;
  };
  const lookUp = createScopes([lib, ...files.values()], OPTIONS);
  const ambient = lazyAmbient(files.values());
  const isUntyped = createIsUntyped(lookUp, (specifier) => {
    const path = resolver.resolve(specifier.text, pathOf(specifier));
    return (path !== undefined && files.has(path)) || ambient(specifier.text);
  });
  return {
    get checker() {
      return checkerOf();
    },
    isTyped,
    isUntyped,
    symbols: createSymbols({
      lookUp,
      compiler: OPTIONS,
      byType: isTyped ? (node) => (isOfUntyped(node) ? undefined : checkerOf().getSymbolAtLocation(node)) : undefined,
    }),
    files,
    broken,
    pathOf,
  };

  function isOfUntyped({ parent }: ts.Node): boolean {
    return (
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && isUntyped(parent.expression)
    );
  }
}

let parsed: ts.SourceFile | undefined;

/** Parsed once: every island has it. */
function libFile(): ts.SourceFile {
  parsed ??= ts.createSourceFile(LIB_NAME, LIB, ts.ScriptTarget.ESNext, true);
  return parsed;
}

function pathOf(node: ts.Node): string {
  return node.getSourceFile().fileName.slice(1);
}

/** Whether files of the island declare a module: `declare module 'openai' { … }`. */
function lazyAmbient(files: Iterable<ts.SourceFile>): (specifier: string) => boolean {
  let names: readonly string[] | undefined;
  return (specifier) => {
    names ??= [...files].flatMap(({ statements }) =>
      statements.flatMap((each) =>
        ts.isModuleDeclaration(each) && ts.isStringLiteral(each.name) ? [each.name.text] : [],
      ),
    );
    return names.some(
      (name) => name === specifier || (name.includes('*') && specifier.startsWith(name.split('*', 1).join())),
    );
  };
}

function createHost(
  files: ReadonlyMap<string, ts.SourceFile>,
  lib: ts.SourceFile,
  resolver: Resolver,
): ts.CompilerHost {
  return {
    getSourceFile: (name) => (name === LIB_NAME ? lib : files.get(name.slice(1))),
    getDefaultLibFileName: () => LIB_NAME,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === LIB_NAME || files.has(name.slice(1)),
    readFile: () => undefined,
    writeFile: () => undefined,
    directoryExists: () => false,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        const path = resolver.resolve(text, containing.slice(1));
        if (path === undefined || !files.has(path)) return { resolvedModule: undefined };
        const extension = path.endsWith('.d.ts') ? '.d.ts' : isComponent(path) ? '.ts' : posix.extname(path);
        return { resolvedModule: { resolvedFileName: `/${path}`, extension, isExternalLibraryImport: false } };
      }),
  };
}
