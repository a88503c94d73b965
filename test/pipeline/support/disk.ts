import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Until the test ends, tells what is asked of the disk below root, in order: `create`, `sync`, `rename` and `chown`, with paths
 * relative to root, temporary files as `new`. What `refuse` gives a code for, fails with that code.
 */
export function watchDisk(root: string, refuse: (step: string) => string | undefined = () => undefined): string[] {
  const steps: string[] = [];
  const opened = new Map<number, string>();
  const name = (path: fs.PathOrFileDescriptor): string => {
    const full = typeof path === 'number' ? (opened.get(path) ?? '') : String(path);
    return relative(root, full).replace(/\.[0-9a-f]{12}\.banjia$/, 'new') || '.';
  };
  const step = (what: string): void => {
    const code = refuse(what);
    steps.push(what);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  };
  const {
    writeFileSync: writeFile,
    openSync: open,
    fsyncSync: sync,
    renameSync: rename,
    chownSync: chown,
    closeSync: close,
  } = fs;
  const openSync: typeof fs.openSync = (path, ...more) => {
    const file = open(path, ...more);
    opened.set(file, String(path));
    return file;
  };
  const writeFileSync: typeof fs.writeFileSync = (path, ...more) => {
    // The content of an open file is no step of its own: flushing it is.
    if (typeof path !== 'number') step(`create ${name(path)}`);
    writeFile(path, ...more);
  };
  const fsyncSync: typeof fs.fsyncSync = (file) => {
    step(`sync ${name(file)}`);
    sync(file);
  };
  const renameSync: typeof fs.renameSync = (from, to) => {
    step(`rename ${name(from)} to ${name(to)}`);
    rename(from, to);
  };
  const chownSync: typeof fs.chownSync = (path, uid, gid) => {
    step(`chown ${name(path)} ${uid}`);
    chown(path, uid, gid);
  };
  const closeSync: typeof fs.closeSync = (file) => {
    opened.delete(file);
    close(file);
  };
  Object.assign(fs, { writeFileSync, openSync, fsyncSync, renameSync, chownSync, closeSync });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, {
      writeFileSync: writeFile,
      openSync: open,
      fsyncSync: sync,
      renameSync: rename,
      chownSync: chown,
      closeSync: close,
    });
    syncBuiltinESMExports();
  });
  return steps;
}
