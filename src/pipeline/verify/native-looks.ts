import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompilerQuestion, Look, LookAt } from '../compiler-question.ts';
import { type FileOverlay, fileOverlay } from './file-overlay.ts';

/** The part of `typescript/unstable/sync`, TypeScript 7's interface, that is used. */
interface NativeModule {
  readonly API: new (options: { readonly cwd: string; readonly fs: Partial<FileOverlay> }) => NativeApi;
}

interface NativeApi {
  updateSnapshot(params: {
    readonly openProjects?: readonly string[];
    readonly fileChanges?: Readonly<Record<'changed' | 'created' | 'deleted', readonly string[]>>;
  }): { getProject(config: string): NativeProject | undefined };
}

interface NativeProject {
  readonly compilerOptions: { readonly declaration?: boolean };
  readonly program: {
    getSourceFileNames(): readonly string[];
    getSourceFile(path: string): NativeFile | undefined;
    getSyntacticDiagnostics(path: string): readonly NativeFault[];
    getSemanticDiagnostics(path: string): readonly NativeFault[];
    getDeclarationDiagnostics(path: string): readonly NativeFault[];
  };
  readonly checker: {
    getSymbolAtLocation(file: NativeFile): NativeSymbol | undefined;
    getExportsOfModule(symbol: NativeSymbol): readonly NativeSymbol[];
    getTypeOfSymbol(symbol: NativeSymbol): object | undefined;
    typeToString(type: object, at: undefined, flags: number): string;
  };
}

interface NativeFile {
  readonly text: string;
}

interface NativeSymbol {
  readonly name: string;
}

interface NativeFault {
  readonly pos: number;
  readonly code: number;
  readonly category: number;
  readonly text: string;
}

const ERROR = 1;
const NO_TRUNCATION = 1;

/** Looks through the interface of TypeScript 7, whose server keeps what the edits leave alone. */
export async function nativeLooks(question: CompilerQuestion): Promise<LookAt> {
  const { home, config, edited } = question;
  const module = createRequire(join(home, 'package.json')).resolve('typescript/unstable/sync');
  const { API }: NativeModule = await import(pathToFileURL(module).href);
  const overlays = { before: fileOverlay(question, 'before'), after: fileOverlay(question, 'after') };
  let overlay = overlays.before;
  const isMoved = edited.some(({ before, after }) => before === null || after === null);
  const api = new API({
    cwd: dirname(config.path),
    fs: {
      readFile: (path) => overlay.readFile(path),
      // The compiler asks these a hundred thousand times: only where files come or go.
      ...(isMoved && {
        fileExists: (path) => overlay.fileExists(path),
        directoryExists: (path) => overlay.directoryExists(path),
      }),
    },
  });
  const pathsOf = (isSuch: (file: (typeof edited)[number]) => boolean) => edited.filter(isSuch).map(({ path }) => path);
  return (side) => {
    overlay = overlays[side];
    const snapshot = api.updateSnapshot(
      side === 'before'
        ? { openProjects: [config.path] }
        : {
            fileChanges: {
              changed: pathsOf(({ before, after }) => before !== null && after !== null),
              created: pathsOf(({ before }) => before === null),
              deleted: pathsOf(({ after }) => after === null),
            },
          },
    );
    const project = snapshot.getProject(config.path);
    if (project === undefined) throw new Error(`${config.path} was not opened`);
    return lookInto(project);
  };
}

function lookInto({ compilerOptions, program, checker }: NativeProject): Look {
  const names = new Set(program.getSourceFileNames());
  const fileOf = (path: string): NativeFile => {
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error(`${path} is not part of the program`);
    return file;
  };
  return {
    has: (path) => names.has(path),
    faultsOf: (path) =>
      [
        ...program.getSyntacticDiagnostics(path),
        ...program.getSemanticDiagnostics(path),
        ...(compilerOptions.declaration === true ? program.getDeclarationDiagnostics(path) : []),
      ].flatMap(({ category, code, pos, text }) => {
        if (category !== ERROR) return [];
        const line = fileOf(path)
          .text.slice(0, pos)
          .split(/\r\n|[\n\r\u2028\u2029]/).length;
        return [{ file: path, line, code: `TS${code}`, message: text }];
      }),
    shapeOf: (path) => {
      const symbol = checker.getSymbolAtLocation(fileOf(path));
      const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
      const shapes = exported.map((each) => {
        const type = checker.getTypeOfSymbol(each);
        return `${each.name}: ${type === undefined ? '' : checker.typeToString(type, undefined, NO_TRUNCATION)}`;
      });
      return shapes.sort().join('\n');
    },
  };
}
