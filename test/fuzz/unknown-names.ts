import ts from 'typescript';
import type { Tree } from '../helpers/tree.ts';

/** Cannot find name (and its guess), no exported member (three wordings), declared twice (three), import against a local. */
const CODES: ReadonlySet<number> = new Set([2304, 2552, 2305, 2614, 2724, 2300, 2451, 2528, 2440, 18004]);

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noLib: true,
  noEmit: true,
  types: [],
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ESNext,
};

/** Names that the code of a tree uses without having them, and those that it has twice, each with its file. */
export function unknownNames(tree: Tree): ReadonlySet<string> {
  const code = [...tree.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => `/${path}`);
  const textOf = (path: string) => tree.get(path.slice(1));
  const program = ts.createProgram(code, OPTIONS, {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (path, options) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options, true);
    },
    fileExists: (path) => textOf(path) !== undefined,
    readFile: textOf,
    directoryExists: (path) => code.some((file) => file.startsWith(`${path}/`) || path === '/'),
    getDirectories: () => [],
    getCurrentDirectory: () => '/',
    realpath: (path) => path,
  });
  return new Set(
    program.getSourceFiles().flatMap((file) =>
      program
        .getSemanticDiagnostics(file)
        .filter(({ code: number }) => CODES.has(number))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
        .filter((message) => !isGlobal(message))
        .map((message) => `${file.fileName}: ${message}`),
    ),
  );
}

/** `Math` and `process` are nobody's to declare; the library that knows them would take longer to read than all else. */
function isGlobal(message: string): boolean {
  return (/'(.*?)'/.exec(message)?.[1] ?? '') in globalThis;
}
