import { LIB } from './lib.ts';
import type { Resolver } from './resolve.ts';
import { ts } from './ts.ts';

/**
 * The type island: a program of the candidate files alone. Imports of listed files outside it, of packages and of URLs
 * stay unresolved, so neither node_modules nor the import closure of the repository is ever read
 * (docs/architecture.md: the closure is two thirds of a large repository and prunes nothing).
 */
export interface Island {
  readonly checker: ts.TypeChecker;
  /** Parsed files by path relative to root. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** Files that do not parse, with the reason. They are in no program. */
  readonly broken: ReadonlyMap<string, string>;
  pathOf(node: ts.Node): string;
}

const LIB_NAME = '/~lib.d.ts';
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
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
export function buildIsland(texts: ReadonlyMap<string, string>, resolver: Resolver, previous?: Island): Island {
  const broken = new Map<string, string>(previous?.broken);
  const files = new Map<string, ts.SourceFile>();
  for (const [path, text] of texts) {
    if (broken.has(path)) continue;
    const file = previous?.files.get(path) ?? parse(path, text);
    const error = syntaxError(file);
    if (error === undefined) files.set(path, file);
    else broken.set(path, error);
  }
  const program = ts.createProgram({
    rootNames: [LIB_NAME, ...[...files.keys()].map((path) => `/${path}`)],
    options: OPTIONS,
    host: createHost(files, resolver),
  });
  return {
    checker: program.getTypeChecker(),
    files,
    broken,
    pathOf: (node) => node.getSourceFile().fileName.slice(1),
  };
}

function parse(path: string, text: string): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(`/${path}`, text, options, true);
}

/** First syntax error of a text as `line 3: ';' expected`, or undefined. */
export function syntaxErrorIn(path: string, text: string): string | undefined {
  return syntaxError(parse(path, text));
}

function syntaxError(file: ts.SourceFile): string | undefined {
  // Parse diagnostics are on every source file but not in its public type; asking the program for them would check types.
  const [first] = (file as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
  if (first === undefined) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(first.start);
  return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
}

function createHost(files: ReadonlyMap<string, ts.SourceFile>, resolver: Resolver): ts.CompilerHost {
  const lib = ts.createSourceFile(LIB_NAME, LIB, ts.ScriptTarget.ESNext, true);
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
        const extension = path.endsWith('.d.ts') ? '.d.ts' : path.slice(path.lastIndexOf('.'));
        return { resolvedModule: { resolvedFileName: `/${path}`, extension, isExternalLibraryImport: false } };
      }),
  };
}
