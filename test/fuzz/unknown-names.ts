import { ts } from '../../src/source/ts.ts';
import type { Tree } from '../helpers/tree.ts';

/** Cannot find name (and its guess), no value for a shorthand, which an edit may write out. */
const UNDECLARED: ReadonlySet<number> = new Set([2304, 2552, 18004]);
/** No exported member (three wordings). */
const UNEXPORTED: ReadonlySet<number> = new Set([2305, 2614, 2724]);
/** Declared twice (three wordings), import against a local. */
const TWICE: ReadonlySet<number> = new Set([2300, 2451, 2528, 2440]);

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

/** Names that some files of a tree use without having them, and those that they have twice, each with its file. */
export function unknownNames(paths: readonly string[], tree: Tree): ReadonlySet<string> {
  const code = paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => `/${path}`);
  const textOf = (path: string) => tree.get(path.slice(1));
  const program = ts.createProgram(code, OPTIONS, {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (path, options) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options, true);
    },
    fileExists: (path) => textOf(path) !== undefined,
    readFile: textOf,
    directoryExists: () => true,
    getDirectories: () => [],
    getCurrentDirectory: () => '/',
    realpath: (path) => path,
  });
  return new Set(
    code.flatMap((path) =>
      program
        .getSemanticDiagnostics(program.getSourceFile(path))
        .flatMap(({ code: number, messageText }) => {
          // A second import of one name becomes a second import of another.
          if (TWICE.has(number)) return ['has a name twice'];
          const message = ts.flattenDiagnosticMessageText(messageText, ' ');
          if (UNDECLARED.has(number)) return [`has no '${nameIn(message)}'`];
          return UNEXPORTED.has(number) ? [message] : [];
        })
        .filter((message) => !isGlobal(message))
        .map((message) => `${path}: ${message}`),
    ),
  );
}

/** What other runtimes and frameworks give every file. */
const GIVEN: ReadonlySet<string> = new Set(['Deno', 'Bun', 'useRuntimeConfig']);

/** `Math` and `process` are nobody's to declare; the library that knows them would take longer to read than all else. */
function isGlobal(message: string): boolean {
  const name = nameIn(message);
  return name in globalThis || GIVEN.has(name);
}

function nameIn(message: string): string {
  return /'(.*?)'/.exec(message)?.[1] ?? '';
}
