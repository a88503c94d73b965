import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileChange } from '../../src/pipeline/change.ts';
import { undo } from '../../src/pipeline/undo.ts';
import { readTree, type Tree, withTree } from '../helpers/tree.ts';

const APPLY = new URL('../../dist/pipeline/apply.cjs', import.meta.url).href;

/** What became of one run that was killed. */
export interface Kill {
  /** Milliseconds from the beginning of the run to its end, or to the kill. */
  readonly took: number;
  /** Files that the run had written when it was killed. */
  readonly written: number;
  /** Files that are not what they were after `undo`; must be empty. */
  readonly lost: readonly string[];
}

/**
 * Applies changes of many files in a process of its own, kills it with SIGKILL, and undoes.
 *
 * @param after milliseconds until the kill; Infinity lets the run come to its end
 */
export async function killOnce(files: number, after: number): Promise<Kill> {
  const before: Tree = new Map(Array.from({ length: files }, (_, i) => [`src/${i % 20}/file${i}.ts`, text(i)]));
  const changes = [...before].map(
    ([path, old], i): FileChange => ({ path, before: old, after: `${old}// moved ${i}\n` }),
  );
  return withTree(before, async (root) => {
    const folder = mkdtempSync(join(tmpdir(), 'banjia-kill-'));
    try {
      const script = join(folder, 'apply.mjs');
      const options = join(folder, 'options.json');
      writeFileSync(options, JSON.stringify({ root, changes, command: 'migrate' }));
      writeFileSync(
        script,
        `import { readFileSync } from 'node:fs';
         import { applyChanges } from ${JSON.stringify(APPLY)};
         const options = JSON.parse(readFileSync(${JSON.stringify(options)}, 'utf8'));
         process.stdout.write('start');
         await applyChanges(options);`,
      );
      const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
      const started = performance.now();
      const end = once(child, 'exit');
      if (after !== Number.POSITIVE_INFINITY) {
        await setTimeout(after);
        child.kill('SIGKILL');
      }
      await end;
      const took = performance.now() - started;
      const killed = treeOf(root);
      const written = [...before].filter(([path, old]) => killed.get(path) !== old).length;
      undo(root);
      const undone = treeOf(root);
      const lost = [...new Set([...before.keys(), ...undone.keys()])].filter(
        (path) => before.get(path) !== undone.get(path),
      );
      return { took, written, lost };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function text(i: number): string {
  return `export const value${i} = '${'x'.repeat(40 + (i % 60))}';\n`;
}

/** All but our own folder. */
function treeOf(root: string): Tree {
  return new Map([...readTree(root)].filter(([path]) => !path.startsWith('.banjia/')));
}
