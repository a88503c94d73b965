import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { pipeline as words } from '../messages/en/pipeline.ts';
import type { Skipped } from '../report.ts';
import { errnoOf } from './errno.ts';
import { type IgnoreRules, isIgnored, withRules } from './ignore-rules.ts';
import { isEnvFile, isLeftOut, isOfInterest } from './interest.ts';

/**
 * Lists the files of interest below root where there is no git, honouring every `.gitignore` on the way. Env files
 * are listed even when ignored: they hold the key that the program reads. Links are never followed, so no loop and no
 * way out. Synchronous: on a warm cache a promise for each folder costs more than the folder.
 */
export function walk(root: string): { files: string[]; skipped: Skipped[] } {
  const files: string[] = [];
  const skipped: Skipped[] = [];

  const enter = (folder: string, outer: IgnoreRules | null): void => {
    const entries = entriesOf(root, folder, skipped);
    const rules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
      ? withRules(outer, folder, readFileSync(`${root}/${folder}.gitignore`, 'utf8'))
      : outer;
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!isLeftOut(`${path}/`) && !isIgnored(rules, `${path}/`)) enter(`${path}/`, rules);
      } else if (isOfInterest(path) && (isEnvFile(path) || !isIgnored(rules, path))) {
        if (entry.isSymbolicLink()) skipped.push({ path, reason: words.skipped.link });
        else if (entry.isFile()) files.push(path);
      }
    }
  };

  enter('', null);
  return { files, skipped };
}

function entriesOf(root: string, folder: string, skipped: Skipped[]): Dirent[] {
  try {
    return readdirSync(`${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    skipped.push({ path: folder || '.', reason: words.refused(errnoOf(error)) });
    return [];
  }
}
