// `npm run bench:agreement -- <folder> <folder of the openai package>`: calls that the whole program's types say are the
// SDK's, line by line, against those that `scan` found. See README.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { gitFiles } from '../src/pipeline/git-files.ts';
import { isCode } from '../src/pipeline/interest.ts';
import { createResolver } from '../src/source/resolve.ts';

const [folder, sdk] = process.argv.slice(2).map((each) => resolve(each));
if (folder === undefined || sdk === undefined)
  throw new Error('Give a repository and the folder of an openai package.');

const BIN = fileURLToPath(new URL('../bin/migrate.js', import.meta.url));
/** Where the SDK's own package stands for the program. */
const SDK = '/node_modules/openai';
/** Ways of the SDK that ask for nothing: they shape, list or wait for what a call gives. */
const NO_CALL =
  /^(?:withOptions|asResponse|withResponse|toReadableStream|on|off|once|finalContent|finalMessage|then|catch)$/;

const listed = (await gitFiles(folder, undefined))?.files ?? [];
const theirs = callsByTypes(folder, listed, sdk);
const ours = callsOfScan(folder);
const missed = [...theirs].filter((line) => !ours.has(line));
const more = [...ours].filter((line) => !theirs.has(line));
console.log(
  `${theirs.size} lines call the SDK by the types of the whole program, ${theirs.size - missed.length} of them are found`,
);
for (const line of missed) console.log(`missed: ${line}`);
console.log(`${more.length} more are found, which types do not show:`);
for (const line of more) console.log(`more: ${line}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** `file:line` of every call whose callee a class of the SDK declares. */
function callsByTypes(root: string, listed: readonly string[], types: string): Set<string> {
  const code = listed.filter((path) => isCode(path) && existsSync(join(root, path)));
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const resolver = createResolver(new Set(listed), read);
  const options: ts.CompilerOptions = {
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  };
  const own = ts.createCompilerHost(options, true);
  const onDisk = (name: string) => (name.startsWith(SDK) ? join(types, name.slice(SDK.length)) : name);
  const host: ts.CompilerHost = {
    ...own,
    fileExists: (name) => own.fileExists(onDisk(name)),
    readFile: (name) => own.readFile(onDisk(name)),
    getSourceFile: (name, language) => {
      const text = own.readFile(onDisk(name));
      return text === undefined ? undefined : ts.createSourceFile(name, text, language, true);
    },
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => ({ resolvedModule: moduleOf(text, containing) })),
  };
  function moduleOf(specifier: string, containing: string): ts.ResolvedModuleFull | undefined {
    if (specifier === 'openai' || specifier.startsWith('openai/'))
      return typesAt(SDK + specifier.slice('openai'.length));
    if (containing.startsWith(SDK))
      return specifier.startsWith('.') ? typesAt(join(containing, '..', specifier)) : undefined;
    const path = resolver.resolve(specifier, containing.slice(root.length + 1));
    if (path === undefined || !isCode(path)) return undefined;
    return {
      resolvedFileName: join(root, path),
      extension: /\.[^.]+$/.exec(path)?.[0] ?? '.ts',
      isExternalLibraryImport: false,
    };
  }
  function typesAt(path: string): ts.ResolvedModuleFull | undefined {
    const stem = path.replace(/\.m?js$/, '');
    const found = [`${stem}.d.ts`, `${stem}/index.d.ts`].find((each) => own.fileExists(onDisk(each)));
    return found === undefined
      ? undefined
      : { resolvedFileName: found, extension: '.d.ts', isExternalLibraryImport: true };
  }

  const program = ts.createProgram({ rootNames: code.map((path) => join(root, path)), options, host });
  const checker = program.getTypeChecker();
  const lines = new Set<string>();
  for (const path of code) {
    const file = program.getSourceFile(join(root, path));
    if (file === undefined) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isOfSdk(node.expression.name))
        lines.add(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return lines;

  function isOfSdk(name: ts.MemberName): boolean {
    if (NO_CALL.test(name.text)) return false;
    const declared = checker.getSymbolAtLocation(name)?.declarations ?? [];
    return declared.some(
      (node) => ts.isMethodDeclaration(node) && node.getSourceFile().fileName.startsWith(`${SDK}/resources/`),
    );
  }
}

/** `file:line` of every call that `scan` reports. */
function callsOfScan(root: string): Set<string> {
  const place = mkdtempSync(join(tmpdir(), 'banjia-agreement-'));
  const report = join(place, 'report.json');
  try {
    execFileSync(process.execPath, [BIN, 'scan', root, '--no-cache', '--report', report], { stdio: 'ignore' });
    const { findings } = JSON.parse(readFileSync(report, 'utf8')) as {
      findings: { rule: string; kind: string; file: string; line: number }[];
    };
    return new Set(findings.flatMap(({ kind, file, line }) => (kind === 'call' ? [`${file}:${line}`] : [])));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
