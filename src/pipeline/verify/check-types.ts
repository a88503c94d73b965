import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Interrupted } from '../../errors.ts';
import { pipeline as words } from '../../messages/pipeline.ts';
import { errnoOf } from '../errno.ts';
import { isLeftOut } from '../interest.ts';
import { isStop } from '../signals.ts';
import type { Checker } from './find-checker.ts';
import { narrowConfig } from './narrow-config.ts';
import type { OwnerConfig } from './owner-configs.ts';
import { parseFaults, type TypeFault } from './type-fault.ts';

interface TypeCheck {
  readonly root: string;
  readonly config: OwnerConfig;
  readonly checker: Checker;
}

/**
 * Runs the user's type-checker on some files of one config, as they are on the disk. A sentence where it did not get as
 * far as types: out of memory, options that it does not know, packages in a syntax newer than it, no folder for
 * temporary files. Throws Interrupted.
 */
export async function checkTypes(check: TypeCheck, signal: AbortSignal): Promise<TypeFault[] | string> {
  try {
    return await checkElsewhere(check, signal);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const { name, version } = check.checker;
    return words.verify.failed(`${name} ${version}`, words.refused(errnoOf(error)));
  }
}

async function checkElsewhere(
  { root, config, checker }: TypeCheck,
  signal: AbortSignal,
): Promise<TypeFault[] | string> {
  const folder = mkdtempSync(join(tmpdir(), 'banjia-'));
  try {
    const cwd = dirname(config.path);
    const project = join(shadowOf(cwd, { root, folder }), basename(config.path));
    writeFileSync(project, narrowConfig(config));
    const run = await runScript([checker.script, '--pretty', 'false', '-p', project], { cwd, signal });
    const toPath = (printed: string): string | undefined => {
      const path = relative(root, isAbsolute(printed) ? printed : resolve(cwd, printed))
        .split(sep)
        .join('/');
      return path.startsWith('..') || isLeftOut(path) ? undefined : path;
    };
    const errors = parseFaults(run.output, toPath);
    // Without an error that stands in a file of the repository, only success says that types were looked at.
    if (run.code === 0 || errors.length > 0) return errors;
    const [first = ''] = run.output.split(/\r?\n/);
    return words.verify.failed(`${checker.name} ${checker.version}`, first.replace(/\.$/, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A folder that finds the same packages as one of the repository's: global types are looked for beside a config, and
 * upwards from there.
 */
function shadowOf(place: string, { root, folder }: { readonly root: string; readonly folder: string }): string {
  const shadow = join(folder, relative(root, place));
  mkdirSync(shadow, { recursive: true });
  for (let at = place; ; at = dirname(at)) {
    const packages = join(at, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(folder, relative(root, at), 'node_modules'), 'junction');
    if (at === root || at === dirname(at)) return shadow;
  }
}

function runScript(
  args: readonly string[],
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((done, reject) => {
    const settings = { cwd, signal, windowsHide: true, maxBuffer: 1 << 28 } as const;
    execFile(process.execPath, args, settings, (error, stdout) => {
      if (error?.name === 'AbortError' || isStop(error?.signal)) reject(new Interrupted());
      else done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, output: stdout });
    });
  });
}
