import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ts } from 'ts-morph';
import type { CompilerQuestion, Look, LookAt } from '../compiler-question.ts';
import { fileOverlay } from './file-overlay.ts';

type Compiler = typeof ts;

/** Looks through the interface of TypeScript up to version 6. The second program takes over what the edits leave alone. */
export function classicLooks(question: CompilerQuestion): LookAt {
  const compiler: Compiler = createRequire(import.meta.url)(join(question.home, 'lib/typescript.js'));
  const files = new Map<string, ts.SourceFile | undefined>();
  const isEdited = new Set(question.edited.map(({ path }) => path));
  let program: ts.Program | undefined;
  return (side) => {
    const { options, fileNames } = readConfig(compiler, question);
    const disk = compiler.createCompilerHost(options);
    const overlay = fileOverlay(question, side);
    const host: ts.CompilerHost = {
      ...disk,
      readFile: (path) => {
        const text = overlay.readFile(path);
        return text === undefined ? disk.readFile(path) : (text ?? undefined);
      },
      fileExists: (path) => overlay.fileExists(path) ?? disk.fileExists(path),
      directoryExists: (path) => overlay.directoryExists(path) ?? disk.directoryExists?.(path) ?? true,
      getSourceFile: (path, version) => {
        if (isEdited.has(path)) {
          const text = overlay.readFile(path) ?? undefined;
          return text === undefined ? undefined : compiler.createSourceFile(path, text, version);
        }
        if (!files.has(path)) files.set(path, disk.getSourceFile(path, version));
        return files.get(path);
      },
    };
    program = compiler.createProgram({ rootNames: fileNames, options, host, ...(program && { oldProgram: program }) });
    return lookInto(compiler, program);
  };
}

function readConfig(compiler: Compiler, { config: { path, text } }: CompilerQuestion): ts.ParsedCommandLine {
  const { config } = compiler.parseConfigFileTextToJson(path, text);
  return compiler.parseJsonConfigFileContent(config, compiler.sys, dirname(path), undefined, path);
}

function lookInto(compiler: Compiler, program: ts.Program): Look {
  const checker = program.getTypeChecker();
  const fileOf = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error(`${path} is not part of the program`);
    return file;
  };
  return {
    has: (path) => program.getSourceFile(path) !== undefined,
    faultsOf: (path) => {
      const file = fileOf(path);
      const isDeclared = program.getCompilerOptions().declaration === true;
      return [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
        ...(isDeclared ? program.getDeclarationDiagnostics(file) : []),
      ].flatMap(({ category, code, start, messageText }) => {
        if (category !== compiler.DiagnosticCategory.Error) return [];
        const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
        const message = typeof messageText === 'string' ? messageText : messageText.messageText;
        return [{ file: path, line: line + 1, code: `TS${code}`, message }];
      });
    },
    shapeOf: (path) => {
      const file = fileOf(path);
      const symbol = checker.getSymbolAtLocation(file);
      // A script has no exports: what it declares is told by its text.
      const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
      const shapes = exported.map((each) => {
        const type = checker.getTypeOfSymbolAtLocation(each, file);
        return `${each.name}: ${checker.typeToString(type, undefined, compiler.TypeFormatFlags.NoTruncation)}`;
      });
      return shapes.sort().join('\n');
    },
  };
}
