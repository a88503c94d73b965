import { dirname, relative } from 'node:path';
import { pipeline as words } from '../../messages/en/pipeline.ts';
import type { Verification } from '../../report.ts';
import type { FileChange } from '../change.ts';
import { isCode } from '../interest.ts';
import { checkTypes } from './check-types.ts';
import { type Checker, findChecker } from './find-checker.ts';
import { newErrors } from './new-errors.ts';
import { type OwnerConfig, ownerConfigs } from './owner-configs.ts';
import type { TypeFault } from './type-fault.ts';

/** Checks the types of what a run changes, before and after, with the user's own type-checker. */
export interface Verifier {
  /** What it runs, as a sentence for the user; undefined where nothing runs. */
  readonly says: string | undefined;
  /** Reads the tree as it is before anything is written. Throws Interrupted. */
  before(signal: AbortSignal): Promise<void>;
  /** Reads it once it is written, whole or in part; only errors that are new count. Throws Interrupted. */
  after(written: readonly FileChange[], signal: AbortSignal): Promise<Verification>;
}

interface Project {
  readonly config: OwnerConfig;
  readonly checker: Checker;
}

const EMPTY = { errorsBefore: 0, errorsAfter: 0, newErrors: [] } as const;

/**
 * Finds what checks the changed code: per config that owns a changed file, the compiler that is installed for it. Files
 * that import a changed one are checked too, for they see its types.
 *
 * @param root absolute, and real
 * @param importersOf listed files that import one of the given
 */
export async function openVerifier(options: {
  readonly root: string;
  readonly changes: readonly FileChange[];
  readonly importersOf: (paths: ReadonlySet<string>) => readonly string[];
}): Promise<Verifier> {
  const { root, changes, importersOf } = options;
  const changed = new Set(changes.flatMap(({ path }) => (isCode(path) ? [path] : [])));
  const configs = changed.size === 0 ? [] : ownerConfigs(root, [...changed, ...importersOf(changed)]);
  const reasons = new Set<string>();
  const projects: Project[] = [];
  for (const config of configs) {
    const found = await checkerFor(root, config);
    if (typeof found === 'string') reasons.add(found);
    else projects.push({ config, checker: found });
  }
  const earlier = new Map<Project, readonly TypeFault[]>();
  return {
    says: projects.length === 0 ? undefined : words.verify.runs(toolsOf(projects)),
    before: async (signal) => {
      for (const project of projects) {
        const errors = await checkTypes({ root, ...project }, signal);
        if (typeof errors === 'string') reasons.add(errors);
        else earlier.set(project, errors);
      }
    },
    after: async (written, signal) => {
      let isRun = false;
      const [before, after]: [TypeFault[], TypeFault[]] = [[], []];
      for (const [project, errors] of earlier) {
        const now = await checkTypes({ root, ...project }, signal);
        if (typeof now === 'string') {
          reasons.add(now);
          continue;
        }
        isRun = true;
        before.push(...errors);
        after.push(...now);
      }
      if (!isRun) return { ran: false, ...EMPTY, why: configs.length === 0 ? words.verify.unowned : told(reasons) };
      return {
        ran: true,
        errorsBefore: before.length,
        errorsAfter: after.length,
        newErrors: newErrors({ before, after }, written),
        ...(reasons.size > 0 && { why: told(reasons) }),
      };
    },
  };
}

async function checkerFor(root: string, config: OwnerConfig): Promise<Checker | string> {
  const folder = dirname(config.path);
  if (!config.files.some((file) => file.endsWith('.vue'))) return findChecker(root, folder, 'typescript');
  // Plugins of a repository's own would run with the checker.
  if (config.hasPlugins) return words.verify.plugins(relative(root, config.path));
  return findChecker(root, folder, 'vue-tsc');
}

function told(reasons: ReadonlySet<string>): string {
  return [...reasons].join(' ');
}

function toolsOf(projects: readonly Project[]): string[] {
  return [...new Set(projects.map(({ checker }) => `${checker.name} ${checker.version}`))];
}
