import { dirname, join, relative } from 'node:path';
import { joining } from '../../messages/joining.ts';
import { pipeline as words } from '../../messages/pipeline.ts';
import type { Verification } from '../../report.ts';
import type { FileChange } from '../change.ts';
import { isCode } from '../interest.ts';
import { checkTypes } from './check-types.ts';
import { type Comparison, compareProjects, type Project } from './compare-projects.ts';
import { type Checker, findChecker } from './find-checker.ts';
import { nearestImporters } from './nearest-importers.ts';
import { newErrors } from './new-errors.ts';
import { ownerConfigs } from './owner-configs.ts';
import type { TypeFault } from './type-fault.ts';

/** Checks the types of what a run changes, before and after, with the user's own type-checker. */
export interface Verifier {
  /** What it runs, as a sentence for the user; undefined where nothing runs. */
  readonly says: string | undefined;
  /** Before anything is written: most compilers are shown the tree as it is and as it will be. Throws Interrupted. */
  before(signal: AbortSignal): Promise<void>;
  /** Once all is written, or a part of it; only errors that are new count. Throws Interrupted. */
  after(written: readonly FileChange[], signal: AbortSignal): Promise<Verification>;
}

const EMPTY = { errorsBefore: 0, errorsAfter: 0, newErrors: [] } as const;
/** How many files that may see a changed type are looked at; each takes about as long as an edited one. */
const REACH = 300;

/**
 * Finds what checks the changed code: per config that owns a changed file, the compiler that is installed for it. Files
 * that import a changed one, be it through others, are checked where they may see other types than before.
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
  const importers = nearestImporters(changed, { importersOf, limit: REACH });
  const configs = changed.size === 0 ? [] : ownerConfigs(root, [...changed, ...importers.files]);
  const owned = new Set(configs.flatMap(({ files }) => files));
  const unowned = new Set([...changed].filter((path) => !owned.has(join(root, path))));
  // A new file is not there yet for a config to name; it is there for those that import it.
  const created = new Set(changes.flatMap(({ path, before }) => (before === null ? [path] : [])));
  const strays = new Set([...unowned].filter((path) => created.has(path) || importersOf(new Set([path])).length > 0));
  const reasons = new Set<string>();
  const projects: Project[] = [];
  for (const config of configs) {
    const own = new Set([...changed].filter((path) => config.files.includes(join(root, path))));
    const checker = await checkerFor(root, { config, own });
    if (typeof checker !== 'string') projects.push({ config, checker, own });
    else if (own.size > 0) reasons.add(checker);
  }
  const compare = (edits: readonly FileChange[], signal: AbortSignal): Promise<Comparison> =>
    compareProjects(projects, { root, changes: edits.filter(({ path }) => changed.has(path)), strays }, signal);
  let compared: Comparison | undefined;
  const earlier = new Map<Project, readonly TypeFault[]>();
  return {
    says: projects.length === 0 ? undefined : words.verify.runs(toolsOf(projects)),
    before: async (signal) => {
      compared = await compare(changes, signal);
      for (const project of compared.left) {
        const errors = await checkTypes({ root, ...project }, signal);
        if (typeof errors === 'string') reasons.add(errors);
        else earlier.set(project, errors);
      }
    },
    after: async (written, signal) => {
      // Where a part was taken back, what is left has types of its own.
      if (compared === undefined || written.length !== changes.length) compared = await compare(written, signal);
      const runs = [...compared.sides.values()].map(({ before, after }) => ({ before, after }));
      for (const [project, before] of earlier) {
        const after = await checkTypes({ root, ...project }, signal);
        if (typeof after === 'string') reasons.add(after);
        else runs.push({ before, after });
      }
      if (runs.length === 0)
        return { ran: false, ...EMPTY, why: configs.length === 0 ? words.verify.unowned : told(reasons) };
      const unseen = [...unowned].filter((path) => !strays.has(path) || compared?.unseen.has(path) === true);
      if (unseen.length > 0) reasons.add(words.verify.unseen(unseen));
      if (compared.isReshaped && importers.isCut) reasons.add(words.verify.cut(REACH));
      const [before, after] = [runs.flatMap((run) => run.before), runs.flatMap((run) => run.after)];
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

async function checkerFor(root: string, { config, own }: Omit<Project, 'checker'>): Promise<Checker | string> {
  const folder = dirname(config.path);
  const isVue = (file: string): boolean => file.endsWith('.vue');
  if (!config.files.some(isVue)) return findChecker(root, folder, 'typescript');
  // Plugins of a repository's own would run with the checker.
  const found = config.hasPlugins
    ? words.verify.plugins(relative(root, config.path))
    : await findChecker(root, folder, 'vue-tsc');
  // Components that no edit touches are looked at where that can be done.
  return typeof found !== 'string' || [...own].some(isVue) ? found : findChecker(root, folder, 'typescript');
}

function told(reasons: ReadonlySet<string>): string {
  return joining.sentences([...reasons]);
}

function toolsOf(projects: readonly Project[]): string[] {
  return [...new Set(projects.map(({ checker }) => `${checker.name} ${checker.version}`))];
}
