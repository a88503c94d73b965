import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { ts as Compiler } from 'ts-morph';
import { keep, readKept, type Shelf } from '../cache/kept.ts';
import { optimizeLater } from './optimize-later.ts';

type Wrapper = (exports: object, require: NodeJS.Require, module: { exports: object }, ...place: string[]) => void;

const SHELF: Shelf = { folder: 'compiler', mostFiles: 4, mostBytes: 60_000_000 };
const [HEAD, TAIL] = [
  Buffer.from('(function (exports, require, module, __filename, __dirname) {'),
  Buffer.from('\n})'),
];
const require = createRequire(import.meta.url);

/**
 * ts-morph's own TypeScript, without ts-morph around it. Most of the time that loading it takes goes into compiling
 * nine megabytes of JavaScript: V8 gives what it made of them, and takes it back the next time. The build puts this in
 * the place of ts-morph (scripts/build.ts).
 */
export const ts: typeof Compiler = load(compilerPath());

function load(path: string): typeof Compiler {
  optimizeLater();
  const wrapped = readWrapped(path);
  const name = createHash('sha256').update(wrapped).update(process.versions.v8).update(process.arch).digest('hex');
  const cachedData = readKept(SHELF, name);
  const script = new Script(wrapped.toString(isAscii(wrapped) ? 'latin1' : 'utf8'), {
    filename: path,
    ...(cachedData !== undefined && { cachedData }),
  });
  const module = { exports: {} };
  const wrapper: Wrapper = script.runInThisContext();
  wrapper(module.exports, createRequire(path), module, path, dirname(path));
  // At the end of the run, for then V8 also knows the functions that a run needs.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once('exit', () => keep(SHELF, name, script.createCachedData()));
  return module.exports as typeof Compiler;
}

/** A file's bytes as the body of a function, read to their place: a copy of nine megabytes is noticed. */
function readWrapped(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const wrapped = Buffer.allocUnsafeSlow(HEAD.length + size + TAIL.length);
    HEAD.copy(wrapped);
    for (let at = 0; at < size; ) {
      const read = readSync(file, wrapped, HEAD.length + at, size - at, null);
      if (read === 0) throw new Error(`${path} ended while it was read`);
      at += read;
    }
    TAIL.copy(wrapped, HEAD.length + size);
    return wrapped;
  } finally {
    closeSync(file);
  }
}

function compilerPath(): string {
  const common = createRequire(require.resolve('ts-morph')).resolve('@ts-morph/common');
  return join(dirname(common), 'typescript.js');
}
