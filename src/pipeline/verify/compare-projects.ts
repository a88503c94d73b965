import type { FileChange } from '../change.ts';
import type { Checker } from './find-checker.ts';
import { type BothSides, checkBothSides } from './narrow-check.ts';
import type { OwnerConfig } from './owner-configs.ts';

/** A config with what checks it. */
export interface Project {
  readonly config: OwnerConfig;
  readonly checker: Checker;
  /** Changed files that it owns, relative to root. The others of its files may see their types. */
  readonly own: ReadonlySet<string>;
}

export interface Comparison {
  readonly sides: ReadonlyMap<Project, BothSides>;
  /** Projects that only their checker's command can tell of. */
  readonly left: readonly Project[];
  /** Files of `strays` that no program has. */
  readonly unseen: ReadonlySet<string>;
  /** Whether a changed file shows others other types than before. */
  readonly isReshaped: boolean;
}

/**
 * Compares the projects one after another, so that one program is in memory at a time. Those that own no changed file
 * are opened only for types that changed, and for changed files that no config names but a program may import.
 *
 * @param strays changed files that no config names, relative to root
 */
export async function compareProjects(
  projects: readonly Project[],
  options: { readonly root: string; readonly changes: readonly FileChange[]; readonly strays: ReadonlySet<string> },
  signal: AbortSignal,
): Promise<Comparison> {
  const sides = new Map<Project, BothSides>();
  const left: Project[] = [];
  const unseen = new Set(options.strays);
  let isReshaped = false;
  for (const project of projects.toSorted((a, b) => Math.sign(b.own.size) - Math.sign(a.own.size))) {
    if (project.own.size === 0 && !isReshaped && unseen.size === 0) continue;
    const isCounted = (path: string): boolean => project.own.has(path) || unseen.has(path);
    const both =
      project.checker.name === 'typescript'
        ? await checkBothSides({ ...options, ...project, isCounted }, signal)
        : undefined;
    if (both === undefined) left.push(project);
    else sides.set(project, both);
    // A command does not tell which types are shown to others.
    isReshaped ||= both === undefined || both.isReshaped;
    for (const path of both?.seen ?? []) unseen.delete(path);
  }
  return { sides, left, unseen, isReshaped };
}
