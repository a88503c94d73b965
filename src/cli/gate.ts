import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { init as words } from '../messages/init.ts';
import { git } from '../pipeline/git.ts';
import { readTemplate, type StartingFile } from './starting-file.ts';

/** The workflow that runs `check` on every change that is proposed, or why there is none. */
export interface Gate {
  readonly file?: StartingFile;
  /** What is left to a person. */
  readonly note?: string;
}

const GITLAB = '.gitlab-ci.yml';
const GITLAB_JOB = '.gitlab/banjia.yml';

/** Of the service that the repository runs on already; of GitHub where nothing shows one. Reads no content. */
export async function gateFor(root: string, signal: AbortSignal): Promise<Gate> {
  const place = await git(root, ['rev-parse', '--show-prefix'], { signal });
  if (place?.ok && place.stdout.toString() !== '\n') return { note: words.notTop };
  const has = (name: string) => existsSync(join(root, name));
  if (!has('.github') && has(GITLAB))
    return {
      file: { path: GITLAB_JOB, text: readTemplate('gitlab-job.yml') },
      note: words.include(GITLAB, GITLAB_JOB),
    };
  // Gitee's: how one starts on a pull request, and which versions of node it has, is not known well enough to write it.
  if (!has('.github') && has('.workflow')) return { note: words.byHand('npx --yes banjia check') };
  return { file: { path: '.github/workflows/banjia.yml', text: readTemplate('github-workflow.yml') } };
}
