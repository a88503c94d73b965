import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { compareText } from '../compare-text.ts';
import type { Finding } from '../finding.ts';
import { readText } from '../pipeline/read-text.ts';
import { ancestors } from '../source/ancestors.ts';

/** What installs packages, and where to run it. */
export interface InstallCommand {
  readonly command: string;
  /** Relative to root; `.` for root itself. */
  readonly folder: string;
}

/** Lockfiles by the package manager that writes them. */
const LOCKFILES: readonly (readonly [string, string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['deno.lock', 'deno'],
];

/**
 * The commands that bring lockfiles and node_modules along with the manifests that were changed; never run here. A
 * lockfile above root is out of sight.
 *
 * @param root absolute
 */
export function installCommands(root: string, findings: readonly Finding[]): InstallCommand[] {
  const manifests = findings.filter(({ kind, action }) => kind === 'dependency' && action === 'rewrite');
  const found = new Map(
    manifests.map(({ file }) => {
      const { manager, folder } = managerOf(root, file);
      return [`${manager} ${folder}`, { command: `${manager} install`, folder }] as const;
    }),
  );
  return [...found.values()].sort((a, b) => compareText(a.folder, b.folder));
}

function managerOf(root: string, manifest: string): { readonly manager: string; readonly folder: string } {
  const folders = ancestors(posix.dirname(manifest));
  const isDeno = /(?:^|\/)(?:deno\.jsonc?|import[-_]?map\.json)$/.test(manifest);
  for (const folder of folders) {
    const named = namedIn(root, posix.join(folder, 'package.json'));
    const locked = LOCKFILES.find(
      ([file, manager]) => isDeno === (manager === 'deno') && existsSync(posix.join(root, folder, file)),
    );
    if (named !== undefined && !isDeno) return { manager: named, folder };
    if (locked !== undefined) return { manager: locked[1], folder };
  }
  return { manager: isDeno ? 'deno' : 'npm', folder: posix.dirname(manifest) };
}

/** `"packageManager": "pnpm@10.0.0"` */
function namedIn(root: string, path: string): string | undefined {
  const result = readText(root, path);
  return 'text' in result ? /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@/.exec(result.text)?.[1] : undefined;
}
