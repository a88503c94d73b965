import { execFileSync } from 'node:child_process';
import { type Tree, withTree } from '../helpers/tree.ts';

/** Gives `use` a folder that holds the tree in a git repository, all committed. */
export function withRepository<T>(tree: Tree, use: (root: string) => Promise<T>): Promise<T> {
  return withTree(tree, (root) => {
    git(root, 'init', '--quiet');
    git(root, 'add', '--all');
    git(
      root,
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.com',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message=start',
    );
    return use(root);
  });
}

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
}
