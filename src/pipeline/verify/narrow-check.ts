import { dirname, join, relative, sep } from 'node:path';
import { askCompiler } from '../ask-compiler.ts';
import type { FileChange } from '../change.ts';
import { readText } from '../read-text.ts';
import { declaresAlike } from './declares-alike.ts';
import type { Checker } from './find-checker.ts';
import { narrowedText } from './narrow-config.ts';
import type { OwnerConfig } from './owner-configs.ts';
import type { TypeFault } from './type-fault.ts';

/** The errors of a config's files on both sides of some edits. */
export interface BothSides {
  readonly before: readonly TypeFault[];
  readonly after: readonly TypeFault[];
  /** Edited files that are part of the program, relative to root. */
  readonly seen: readonly string[];
  /** Whether an edited file shows others other types than before. */
  readonly isReshaped: boolean;
}

/**
 * Looks at the edited files of a config in memory, before and after, without those that they import: that is a fraction
 * of what the compiler's command does. Where they show others other types, the files that may see that are looked at
 * too. undefined where this version of the compiler cannot be asked so. Throws Interrupted.
 */
export async function checkBothSides(check: NarrowCheck, signal: AbortSignal): Promise<BothSides | undefined> {
  const { root, config, own, changes } = check;
  const mine = config.files.filter((path) => own.has(toRoot(root, path)));
  const others = config.files.filter((path) => !mine.includes(path));
  const all = () => ask(check, { roots: config.files, others }, signal);
  // Where the text tells that it comes to all of them, one look is enough.
  const isWide = mine.length === 0 || changes.some((change) => own.has(change.path) && !declaresAlike(change));
  const sides = isWide ? await all() : await ask(check, { roots: mine, others: [] }, signal);
  // A program without the files that its config names has not told of them.
  if (sides === undefined || mine.some((path) => !sides.seen.includes(toRoot(root, path)))) return undefined;
  return !isWide && sides.isReshaped && others.length > 0 ? await all() : sides;
}

interface NarrowCheck {
  readonly root: string;
  readonly config: OwnerConfig;
  readonly checker: Checker;
  /** All changed code of the run. What is not counted is seen. */
  readonly changes: readonly FileChange[];
  /** Changed files that the config owns, relative to root. */
  readonly own: ReadonlySet<string>;
  /** Whether the errors of a changed file count here. */
  readonly isCounted: (path: string) => boolean;
}

async function ask(
  { root, config, checker, changes, isCounted }: NarrowCheck,
  { roots, others }: Readonly<Record<'roots' | 'others', readonly string[]>>,
  signal: AbortSignal,
): Promise<BothSides | undefined> {
  const read = readText(root, relative(root, config.path));
  if (!('text' in read)) return undefined;
  const question = {
    home: checker.home,
    config: { path: slashed(config.path), text: narrowedText({ ...config, files: roots }, read.text) },
    edited: changes.map((change) => ({
      path: slashed(join(root, change.path)),
      before: change.before,
      after: change.after,
      isOwn: isCounted(change.path),
      isRedeclared: !declaresAlike(change),
    })),
    others: others.map(slashed),
  };
  const answer = await askCompiler(question, { cwd: dirname(config.path), signal });
  const named = (faults: readonly TypeFault[]) => faults.map((fault) => ({ ...fault, file: toRoot(root, fault.file) }));
  return (
    answer && {
      before: named(answer.before),
      after: named(answer.after),
      seen: answer.seen.map((path) => toRoot(root, path)),
      isReshaped: answer.isReshaped,
    }
  );
}

function toRoot(root: string, path: string): string {
  return slashed(relative(root, path));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
