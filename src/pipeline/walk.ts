import { readdirSync } from 'node:fs';
import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';
import { errnoOf } from './errno.ts';
import { type IgnoreRules, isIgnored, withRules } from './ignore-rules.ts';
import { isEnvFile, isLeftOut, isOfInterest } from './interest.ts';
import { readPlain } from './open-plain.ts';

/** Folders within each other; every rule of a `.gitignore` is asked of the whole path. */
const DEEPEST = 100;

/**
 * Lists the files of interest below root where there is no git, honouring every `.gitignore` on the way. Env files
 * are listed even when ignored: they hold the key that the program reads. Links are never followed, so no loop and no
 * way out. Synchronous: on a warm cache a promise for each folder costs more than the folder.
 */
export function walk(root: string): { files: string[]; skipped: Skipped[] } {
  const files: string[] = [];
  const skipped: Skipped[] = [];

  const orSkip = <T>(path: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      skipped.push({ path, reason: words.refused(errnoOf(error)) });
      return undefined;
    }
  };

  const enter = (folder: string, outer: IgnoreRules | null, depth: number): void => {
    if (depth > DEEPEST) {
      skipped.push({ path: folder, reason: words.skipped.deep });
      return;
    }
    const entries = orSkip(folder || '.', () => readdirSync(`${root}/${folder}`, { withFileTypes: true })) ?? [];
    const ignoreFile = entries.find((entry) => entry.name === '.gitignore' && entry.isFile());
    const text = ignoreFile && orSkip(`${folder}.gitignore`, () => readPlain(`${root}/${folder}.gitignore`).toString());
    const rules = text ? withRules(outer, folder, text) : outer;
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!isLeftOut(`${path}/`) && !isIgnored(rules, `${path}/`)) enter(`${path}/`, rules, depth + 1);
      } else if (isOfInterest(path) && (isEnvFile(path) || !isIgnored(rules, path))) {
        if (entry.isSymbolicLink()) skipped.push({ path, reason: words.skipped.link });
        else if (entry.isFile()) files.push(path);
      }
    }
  };

  enter('', null, 0);
  return { files, skipped };
}
